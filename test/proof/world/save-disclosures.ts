import { asSuperuser, type TestDatabase } from '@puente/testing';
import { ASKED, askerOf, idOf, MET, organizationOf } from './cast';
import { insertRows } from './insert-rows';

const NOW = '2026-11-21T12:00:00Z';
const UNTIL = '2027-06-30';

/** What nonprofits consented to show: one to all funders, and a protected one its name to the funder that it met. */
export async function saveConsents(test: TestDatabase): Promise<void> {
  const by = (key: string) => ({
    tenant_id: organizationOf(key).id,
    signed_by: askerOf(key, 'legal-representative').personId,
    ...{ audience: 'funder', until: UNTIL, signed_at: NOW },
  });
  await insertRows(test, 'consents', [
    { ...by('open'), id: idOf('consent'), classes: ['standing'], funder_id: null },
    {
      ...by(MET.nonprofit),
      ...{ id: idOf('consent to meet'), classes: ['identity', 'place'] },
      funder_id: organizationOf(MET.funder).id,
    },
  ]);
}

/** A protected nonprofit that one funder knows by name, and another asks under its alias. */
export async function saveIntroductions(test: TestDatabase): Promise<void> {
  const [met, asked] = [await begunBy(test, MET.funder), await begunBy(test, ASKED.funder)];
  await insertRows(test, 'introductions', [
    { ...met, met_at: NOW },
    { ...asked, met_at: null },
  ]);
  await insertRows(test, 'introduction_answers', [
    {
      ...{ tenant_id: met.tenant_id, introduction_id: met.id, declined: false, answered_at: NOW },
      answered_by: askerOf(MET.nonprofit, 'legal-representative').personId,
      consent_id: idOf('consent to meet'),
    },
  ]);
}

async function begunBy(test: TestDatabase, funder: string) {
  const funder_id = organizationOf(funder).id;
  const [programme] = await asSuperuser<{ id: string }>(
    test,
    `select id from programmes where tenant_id = $1 and status = 'published'`,
    [funder_id],
  );
  return {
    ...{ tenant_id: organizationOf(MET.nonprofit).id, id: idOf(`introduction ${funder}`), funder_id },
    ...{ programme_id: programme!.id, begun_by: 'funder', begun_at: NOW, answer_by: '2036-12-21' },
    ...{ funder_wants_by: askerOf(funder, 'funder-admin').personId, funder_wants_at: NOW },
  };
}
