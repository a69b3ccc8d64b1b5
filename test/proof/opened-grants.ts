import { randomUUID } from 'node:crypto';
import { Database, systemActor } from '@puente/database';
import { OpeningApprovalService, OpeningService, type OpeningInput } from '@puente/ledger';
import { groupBy } from '@puente/kernel';
import { Circles, ProgrammeService } from '@puente/matching';
import { foldRecipientName, ImportPastGrantsService, type PastGrant } from '@puente/organizations';
import { asSuperuser, saveMember } from '@puente/testing';
import type { ProofApp } from './proof-app';

/** Puts a grant of HIP on record, to a nonprofit whose name is nobody else's, whatever other tests made of the rest. */
async function recordGrant(app: ProofApp): Promise<void> {
  const hip = await app.actorOf('hip');
  const [own] = await asSuperuser<{ name: string }>(
    app.test,
    'select name from organizations where id = $1',
    [hip.tenantId],
  );
  const funder = own!.name;
  const { view } = await app.app.get(Circles).of(hip);
  const names = groupBy([...view.facts.values()], ({ name }) => foldRecipientName(name));
  const [, alone] = [...names].find(([key, all]) => key !== '' && all.length === 1)!;
  const recipient = alone[0]!.name;
  const grant: PastGrant = {
    ...{ line: 2, funder, recipient, recipientKey: foldRecipientName(recipient) },
    ...{ description: '', amountMinor: 10_000n, currency: 'USD', date: '2020-03-01' as PastGrant['date'] },
    ...{ datePrecision: 'day', topic: '', affectedCountries: '', affectedRegions: '', ordinal: 1 },
    contentKey: randomUUID().replaceAll('-', '').slice(0, 16),
  };
  const importing = new ImportPastGrantsService(app.app.get(Database));
  await importing.import(systemActor('importer'), hip.tenantId, [grant]);
}

/** What HIP may say of its past grants, with one on record that is not in the books. */
export async function openingInput(app: ProofApp): Promise<OpeningInput> {
  await recordGrant(app);
  const [programme] = await app.app.get(ProgrammeService).list(await app.actorOf('hip'));
  return {
    ...{ programmeId: programme!.id, strategy: 'prevention', support: 'core', route: 'domestic' },
    ...{ months: 12, paid: 'ended' },
  };
}

/** The id of an opening that a colleague of the administrator of HIP proposed. */
export async function openingOfColleague(app: ProofApp): Promise<string> {
  const { tenantId } = await app.actorOf('hip');
  const colleague = await saveMember(app.test, 'hip', 'hip-admin', tenantId);
  return app.app.get(OpeningService).propose(colleague, await openingInput(app));
}

/** The same, in the books. */
export async function openedByHip(app: ProofApp): Promise<string> {
  const [id, hip] = [await openingOfColleague(app), await app.actorOf('hip')];
  const { shown } = await app.app.get(OpeningService).get(hip, id);
  await app.app.get(OpeningApprovalService).approve(hip, id, shown);
  return id;
}

/** Addresses of pages with something on them: what waits, what is there, and a look at what could be. */
export async function openingPages(app: ProofApp): Promise<string[]> {
  const pages = [`openings/${await openedByHip(app)}`, `openings/${await openingOfColleague(app)}`];
  return [...pages, `openings/new?${asQuery(await openingInput(app))}`];
}

export const asQuery = (input: OpeningInput): string =>
  new URLSearchParams({ ...input, months: String(input.months) }).toString();
