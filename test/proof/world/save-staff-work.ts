import { AliasBook } from '@puente/disclosure';
import type { INestApplication } from '@nestjs/common';
import { asSuperuser, type TestDatabase } from '@puente/testing';
import type { Canaries } from './canaries';
import { askerOf, idOf, ORGANIZATIONS, organizationOf } from './cast';
import { insertRows } from './insert-rows';

const NOW = '2026-11-21T12:00:00Z';
/** What a decision was about, as it was then. */
const DECIDED_ABOUT = {
  ...{ name: 'Antes', rfc: null, cluni: null, hasCluni: null, authorisedDonee: null, foundedYear: 2001 },
  ...{ legalRoutes: [], texts: '' },
};
const ALIAS_LENGTH = 'AAAAA-AAAAA'.length;

/** What HIP decides and asks, and what is taken out as a file. */
export async function saveStaffWork(
  app: INestApplication,
  test: TestDatabase,
  canaries: Canaries,
): Promise<void> {
  const nonprofits = ORGANIZATIONS.filter(({ kind }) => kind === 'nonprofit');
  const [hip, funder] = [organizationOf('hip'), organizationOf('funder-a')];
  const [verifier, staff] = [askerOf('hip', 'hip-verifier').personId, askerOf('hip', 'hip-staff').personId];
  await insertRows(
    test,
    'verifications',
    nonprofits.map((each) => ({
      ...{
        tenant_id: each.id,
        id: idOf(`verification ${each.key}`),
        profile_version: 1,
        facts: DECIDED_ABOUT,
        reasons: [],
      },
      ...{ decision: 'changes-asked', message: canaries.word(each, 'verification', 'message') },
      ...{ decided_by: verifier, decided_at: NOW },
    })),
  );
  await insertRows(
    test,
    'invitations',
    [funder, organizationOf('hidden-a')].map((each) => ({
      ...{ tenant_id: each.id, id: idOf(`invitation ${each.key}`), roles: ['reviewer'], locale: 'es' },
      ...{
        email: `${canaries.word(each, 'staff-note', 'invited address')}@ejemplo.invalid`,
        name: canaries.word(each, 'staff-note', 'invited person'),
      },
      ...{ invited_by: staff, invited_from: each.id, created_at: NOW, expires_at: '2036-11-21T12:00:00Z' },
    })),
  );
  await insertRows(test, 'api_tokens', [
    {
      ...{
        tenant_id: funder.id,
        id: idOf('token'),
        person_id: askerOf('funder-a', 'program-officer').personId,
      },
      ...{
        name: canaries.word(funder, 'staff-note', 'token name'),
        token_hash: '\\x00',
        scopes: ['match:read'],
      },
      ...{ created_at: NOW, expires_at: '2036-11-21T12:00:00Z' },
    },
  ]);
  const alias = app.get(AliasBook).aliasOf(funder.id, organizationOf('hidden-b').id).slice(-ALIAS_LENGTH);
  await insertRows(test, 'alias_requests', [
    {
      ...{ tenant_id: hip.id, id: idOf('alias request'), funder_id: funder.id, alias, reason: 'safety' },
      ...{ note: canaries.word(hip, 'staff-note', 'alias note'), requested_by: staff, requested_at: NOW },
    },
  ]);
  const [programme] = await asSuperuser<{ id: string }>(
    test,
    `select id from programmes where tenant_id = '${funder.id}' and status = 'published'`,
  );
  await insertRows(
    test,
    'exports',
    [hip, funder].map((each) => ({
      ...{
        tenant_id: each.id,
        id: idOf(`export ${each.key}`),
        kind: each === hip ? 'nonprofits' : 'matches',
        filters: each === hip ? {} : { programme: programme!.id },
        row_count: 3,
      },
      ...{
        status: 'requested',
        purpose: 'verification',
        requested_at: NOW,
      },
      requested_by: each === hip ? staff : askerOf('funder-a', 'program-officer').personId,
    })),
  );
}
