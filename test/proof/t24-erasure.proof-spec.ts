import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Quarantine } from '@puente/documents';
import { JobRunner } from '@puente/jobs';
import { DocumentService } from '@puente/organizations';
import { ErasureService } from '@puente/retention';
import { asSuperuser, saveMember } from '@puente/testing';
import { reportFigure } from './proof-run';
import { told } from './world/canaries';
import { actorOf, askerOf, organizationOf, type Organization } from './world/cast';
import { insertRows } from './world/insert-rows';
import { World } from './world/world';

/** What stays of an erased nonprofit, in rows that name it: ids, codes, times, a key without its bytes, a funder's books. */
const KEPT = new Set([
  'agreement_signatures',
  'agreements',
  'audit_log',
  'award_amendments',
  'award_endings',
  'award_requirements',
  'award_spendings',
  'awards',
  'erasures',
  'legal_route_steps',
  'legal_routes',
  'match_profiles',
  'outbox',
  'reported_figures',
  'signed_files',
  'site_visits',
  'tenant_keys',
]);
const ERASED = ['open', 'hidden-a'].map(organizationOf);
const DAY = '2026-11-21T12:00:00Z';

/** T24: of a nonprofit whose erasure two people decided on, nothing that it gave is left in any table or file. */
describe('T24 erasure', () => {
  let world: World;
  let before = 0;
  let after: string[] = [];
  let files: string[] = [];

  jest.setTimeout(300_000);
  beforeAll(async () => {
    world = await World.start();
    for (const each of ERASED) await saveMore(each);
    files = await Promise.all(ERASED.map(saveDocument));
  });
  afterAll(async () => {
    await world.stop();
    reportFigure({
      test: 'T24',
      title: 'Erasure',
      figure: `${before} words of ${ERASED.length} nonprofits in the tables before, ${after.length} after; ${files.filter(existsSync).length} of ${files.length} files left`,
      target: '0 words, rows and files left; keys destroyed',
    });
  });

  it('a nonprofit’s words stand in many tables, and its files are there', async () => {
    before = (await wordsLeft()).length;
    expect(before).toBeGreaterThan(20);
    expect(files.map(existsSync)).toEqual([true, true]);
    expect(await tablesWithRows()).toEqual(
      expect.arrayContaining([
        'documents',
        'introduction_answers',
        'sessions',
        'notices',
        'mails',
        'api_tokens',
      ]),
    );
  });

  it('afterwards in none; only ids, codes and times are left', async () => {
    for (const each of ERASED) await eraseByTwo(each);
    after = await wordsLeft();
    expect(after).toEqual([]);
    expect((await tablesWithRows()).filter((table) => !KEPT.has(table))).toEqual([]);
    expect(await alone()).toEqual([]);
    expect(files.map(existsSync)).toEqual([false, false]);
    const keys = await asSuperuser(
      world.running.test,
      'select 1 from tenant_keys where tenant_id = any ($1) and wrapped is not null',
      [ERASED.map(({ id }) => id)],
    );
    expect(keys).toEqual([]);
  });

  it('the others keep theirs', async () => {
    const own = askerOf('hidden-b', 'nonprofit-admin');
    const { body } = await world.as(own, { path: '/api/v1/my/contacts' });
    expect(world.canaries.foundIn(body).map(told)).toContain('contact of hidden-b (contact name)');
    const { status } = await world.as(askerOf('open', 'nonprofit-admin'), { path: '/api/v1/my/profile' });
    expect(status).toBe(401);
  });

  /** Rows of the kinds that the world has none of for this nonprofit. */
  async function saveMore(own: Organization): Promise<void> {
    const { test } = world.running;
    const person = askerOf(own.key, 'nonprofit-admin');
    await world.sessionOf(person);
    const funder = organizationOf('funder-a');
    const [programme] = await asSuperuser<{ id: string }>(
      test,
      'select id from programmes where tenant_id = $1',
      [funder.id],
    );
    const [introduction, event] = [randomUUID(), randomUUID()];
    const word = (place: string): string => world.canaries.word(own, 'staff-note', place);
    const asked = { begun_by: 'nonprofit', begun_at: DAY, answer_by: '2027-01-31' };
    await insertRows(test, 'introductions', [
      { tenant_id: own.id, id: introduction, funder_id: funder.id, programme_id: programme!.id, ...asked },
    ]);
    const answer = { answered_by: person.personId, answered_at: DAY, declined: true };
    await insertRows(test, 'introduction_answers', [
      { tenant_id: own.id, introduction_id: introduction, ...answer },
    ]);
    await insertRows(test, 'nonprofit_settings', [{ tenant_id: own.id, contact_paused_at: DAY }]);
    const member = { tenant_id: own.id, person_id: person.personId };
    await insertRows(test, 'notices', [{ ...member, event_id: event, kind: 'verified', created_at: DAY }]);
    await insertRows(test, 'mails', [{ ...member, id: event, template: 'message', data: {} }]);
    const token = { token_hash: '\\x01', scopes: ['profile:read-own'], created_at: DAY, expires_at: DAY };
    await insertRows(test, 'api_tokens', [
      { ...member, id: event, name: word('token of a nonprofit'), ...token },
    ]);
    const proofs = { person_id: person.personId };
    await insertRows(test, 'credentials', [{ ...proofs, password_hash: word('hash') }]);
    await insertRows(test, 'notice_settings', [{ ...proofs, frequency: 'daily' }]);
    await insertRows(test, 'totp_factors', [proofs]);
    await insertRows(test, 'recovery_codes', [{ ...proofs, code_hash: '\\x01' }]);
    await insertRows(test, 'password_resets', [{ ...proofs, id: event, created_at: DAY }]);
  }

  /** A document through the service; answers where its file is. */
  async function saveDocument(own: Organization): Promise<string> {
    const { app, dataDir } = world.running;
    const file = randomUUID();
    await writeFile(app.get(Quarantine).pathOf(file), 'Estatutos');
    const arrived = { file, originalName: `${own.key}.txt`, declaredType: 'text/plain' };
    const actor = actorOf(askerOf(own.key, 'nonprofit-admin'));
    const id = await app.get(DocumentService).add(actor, arrived, 'legal');
    return join(dataDir, 'documents', id.slice(0, 2), id);
  }

  /** As HIP does it: one asks, another agrees, and the jobs that leave with it are carried out. */
  async function eraseByTwo(own: Organization): Promise<void> {
    const { app, test } = world.running;
    const one = actorOf(askerOf('hip', 'hip-admin'));
    const two = await saveMember(test, 'hip', 'hip-admin', one.tenantId);
    const id = await app.get(ErasureService).request(one, own.id, 'danger');
    await app.get(ErasureService).approve(two, id);
    for (const name of ['retention.erase', 'document.erase']) {
      const jobs = await asSuperuser<{ id: string }>(
        test,
        `update outbox set status = 'sent' where name = $1 and status = 'pending' returning id`,
        [name],
      );
      for (const job of jobs.flat()) if ('id' in job) await app.get(JobRunner).run(job.id);
    }
  }

  /** What the erased wrote or are called, wherever it stands in the database. Ids and aliases name nobody any more. */
  async function wordsLeft(): Promise<string[]> {
    const { test } = world.running;
    const found = new Set<string>();
    for (const table of await tables()) {
      const rows = await asSuperuser<{ row: string }>(test, `select t::text as row from ${table} t`);
      for (const { row } of rows) {
        for (const canary of world.canaries.foundIn(row)) {
          if (ERASED.includes(canary.owner) && !canary.kind.endsWith('-id')) {
            found.add(`${table}: ${told(canary)}`);
          }
        }
      }
    }
    return [...found].sort();
  }

  const tables = async (column?: string): Promise<string[]> => {
    const rows = await asSuperuser<{ name: string }>(
      world.running.test,
      `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
          and ($1::text is null or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = $1))`,
      [column ?? null],
    );
    return rows.map(({ name }) => name);
  };

  /** The tables with a row of an erased nonprofit. */
  async function tablesWithRows(): Promise<string[]> {
    const ids = ERASED.map(({ id }) => id);
    return holding(await tables('tenant_id'), 'tenant_id', ids);
  }

  /** The tables with a row of somebody who was in an erased nonprofit alone. */
  async function alone(): Promise<string[]> {
    const people = ERASED.map(({ key }) => askerOf(key, 'nonprofit-admin').personId);
    return (await holding(await tables('person_id'), 'person_id', people)).filter(
      (table) => !KEPT.has(table),
    );
  }

  async function holding(
    names: readonly string[],
    column: string,
    ids: readonly string[],
  ): Promise<string[]> {
    const found: string[] = [];
    for (const table of names) {
      const rows = await asSuperuser(
        world.running.test,
        `select 1 from ${table} where ${column} = any ($1) limit 1`,
        [ids],
      );
      if (rows.length > 0) found.push(table);
    }
    return found;
  }
});
