import { hashPassword } from '@puente/access';
import { systemActor, type Database, type PersonActor, type Tx } from '@puente/database';
import { SystemClock } from '@puente/kernel';
import { MatchRefreshStaleHandler, ProgrammeService } from '@puente/matching';
import { ImportNonprofitsService, ImportPastGrantsService } from '@puente/organizations';
import type { Vault } from '@puente/vault';
import { addApplications } from './add-applications';
import { addAwards } from './add-awards';
import { addCalls } from './add-calls';
import { addPayments } from './add-payments';
import { addReports } from './add-reports';
import { addForwarding } from './add-forwarding';
import { addConsents, addIntroductions } from './add-disclosures';
import {
  demonstrationFunders,
  demonstrationNonprofits,
  demonstrationPastGrants,
  demonstrationPeople,
  demonstrationProgrammes,
  PAID_AWARD,
  REVIEWED_CALL,
  type DemonstrationPerson,
} from './core';
import { fixedId, organizationOf } from './known-ids';

/** The same for every account of the demonstration, which holds nothing but fiction. */
export const DEMONSTRATION_PASSWORD = 'puente-demostracion';

/**
 * Loads the fictional portfolio into an empty database; answers whether it did. An interrupted load is completed by the
 * next one: accounts and consents have fixed ids, nonprofits are recognised by their reference, programmes, and the
 * introductions, calls, applications, awards, reports and payments that rest on them, come last.
 */
export async function loadDemonstration(database: Database, vault: Vault): Promise<boolean> {
  if (await isLoaded(database)) return false;
  await new ImportNonprofitsService(database).import(systemActor('importer'), demonstrationNonprofits());
  await database.asActor(systemActor('importer'), markVerified);
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
  const now = new SystemClock().now();
  await database.asActor(systemActor('installer'), async (tx) => {
    await addAccounts(tx, passwordHash);
    await addConsents(tx, now);
  });
  await new ImportPastGrantsService(database).import(
    systemActor('importer'),
    fixedId('hip'),
    demonstrationPastGrants(),
  );
  await new MatchRefreshStaleHandler(database, new SystemClock()).handle();
  const programmes = await addProgrammes(database);
  await database.asActor(systemActor('installer'), (tx) => addIntroductions(tx, programmes, now));
  const calls = await addCalls(database, programmes, administratorOf, now);
  const applications = await addApplications(database, calls.get(REVIEWED_CALL)!, actorOf, now);
  await addForwarding(database, applications, actorOf, now);
  const awards = await addAwards(database, { programmes, applications, funder: actorOf }, now);
  await addReports(database, awards, actorOf, now);
  await addPayments({ database, vault }, awards.get(PAID_AWARD)!, actorOf, now);
  return true;
}

async function isLoaded(database: Database): Promise<boolean> {
  const rows = await database.asActor(systemActor('installer'), (tx) =>
    tx.query<unknown[]>('select 1 from programmes limit 1'),
  );
  return rows.length > 0;
}

/** Most have been verified by HIP; the rest wait. */
async function markVerified(tx: Tx): Promise<void> {
  await tx.query(
    `update nonprofit_profiles set verified_at = now() where external_ref like 'demo-%' and external_ref !~ '[37]$'`,
  );
}

async function addAccounts(tx: Tx, passwordHash: string): Promise<void> {
  for (const { key, kind, name } of demonstrationFunders()) {
    await tx.query('insert into organizations (id, kind, name) values ($1, $2, $3) on conflict do nothing', [
      fixedId(key),
      kind,
      name,
    ]);
  }
  for (const person of demonstrationPeople()) {
    const { key, email, name, locale, role } = person;
    await tx.query(
      'insert into people (id, email, name, locale) values ($1, $2, $3, $4) on conflict do nothing',
      [fixedId(key), email, name, locale],
    );
    await tx.query(
      'insert into credentials (person_id, password_hash) values ($1, $2) on conflict do nothing',
      [fixedId(key), passwordHash],
    );
    await tx.query(
      'insert into memberships (tenant_id, person_id, roles) values ($1, $2, $3) on conflict do nothing',
      [await organizationOf(tx, person), fixedId(key), [role]],
    );
  }
}

/** Answers their ids by their keys. */
async function addProgrammes(database: Database): Promise<Map<string, string>> {
  const programmes = new ProgrammeService(database, new SystemClock());
  const ids = new Map<string, string>();
  for (const { key, funder, status, input } of demonstrationProgrammes()) {
    ids.set(key, (await programmes.create(administratorOf(funder), input, status)).id);
  }
  return ids;
}

function administratorOf(funder: string): PersonActor {
  return funderActor(demonstrationPeople().find((each) => each.organization === funder)!);
}

const actorOf = (key: string): PersonActor =>
  funderActor(demonstrationPeople().find((each) => each.key === key)!);

function funderActor(person: DemonstrationPerson): PersonActor {
  const tenantKind = person.organization === 'hip' ? 'hip' : 'funder';
  return {
    kind: 'person',
    personId: fixedId(person.key),
    tenantId: fixedId(person.organization),
    tenantKind,
    roles: [person.role],
    programmes: null,
    scopes: null,
    recentlyProven: true,
  };
}
