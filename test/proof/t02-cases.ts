import { randomUUID } from 'node:crypto';
import type { INestApplication } from '@nestjs/common';
import type { Actor, Tx } from '@puente/database';
import {
  MatchService,
  NonprofitService,
  OpportunityService,
  ProgrammeService,
  SnapshotService,
} from '@puente/matching';
import {
  BankAccountService,
  ContactService,
  DirectoryService,
  ImportNonprofitsService,
  ProfileService,
  type ProfileInput,
} from '@puente/organizations';
import { askerOf, organizationOf, type Asker } from './world/cast';

/** What exists of the owner, for the wrong ones to reach for. */
export interface Owned {
  readonly programme: string;
}

/** One use case that somebody has no right to, and how to try it on each of the three layers alone. */
export interface Attempt {
  readonly name: string;
  /** Somebody of another organisation, in a role that has no right to it. */
  readonly wrong: Asker;
  readonly request: (owned: Owned) => {
    readonly method: string;
    readonly path: string;
    readonly body?: object;
  };
  readonly service: (app: INestApplication, actor: Actor, owned: Owned) => Promise<unknown>;
  /** What the use case would do to the owner's rows; gives the rows it got or changed. */
  readonly rows: (tx: Tx, owned: Owned) => Promise<readonly unknown[]>;
}

const nonprofit = askerOf('hidden-a', 'nonprofit-admin');
const funder = askerOf('funder-b', 'funder-admin');
const FUNDER_A = organizationOf('funder-a').id;
const HIDDEN = organizationOf('hidden-b').id;
const ACCOUNT = { clabe: '032180000118359719', holder: 'Ajena AC', bank: '' };
const TITLE = { title: { es: 'Ajeno', en: '' }, strategies: { capacity: 1 } };
const select = (sql: string, params: readonly unknown[]) => (tx: Tx) => tx.query<unknown[]>(sql, [...params]);

/** `update … returning` gives rows and their count. */
const update = (sql: string, params: readonly unknown[]) => async (tx: Tx) =>
  (await tx.query<[unknown[], number]>(sql, [...params]))[0];

export const ATTEMPTS: readonly Attempt[] = [
  {
    name: 'a nonprofit reads a funder’s draft programme',
    wrong: nonprofit,
    request: ({ programme }) => ({ method: 'GET', path: `/api/v1/programmes/${programme}` }),
    service: (app, actor, { programme }) => app.get(ProgrammeService).get(actor, programme),
    rows: (tx, { programme }) => select('select facts from programmes where id = $1', [programme])(tx),
  },
  {
    name: 'a nonprofit changes a funder’s programme',
    wrong: nonprofit,
    request: ({ programme }) => ({
      method: 'PUT',
      path: `/api/v1/programmes/${programme}`,
      body: { ...TITLE, version: 1 },
    }),
    service: (app, actor, { programme }) =>
      app.get(ProgrammeService).update(actor, programme, 1, TITLE, 'draft'),
    rows: (tx, { programme }) =>
      update(`update programmes set status = 'closed' where id = $1 returning id`, [programme])(tx),
  },
  {
    name: 'a nonprofit reads a funder’s matches',
    wrong: nonprofit,
    request: ({ programme }) => ({ method: 'GET', path: `/api/v1/programmes/${programme}/matches` }),
    service: (app, actor, { programme }) => app.get(MatchService).list(actor, programme, {}),
    rows: select('select facts from match_profiles', []),
  },
  {
    name: 'a nonprofit reads a funder’s kept list',
    wrong: nonprofit,
    request: ({ programme }) => ({ method: 'GET', path: `/api/v1/programmes/${programme}/snapshots/1` }),
    service: (app, actor, { programme }) => app.get(SnapshotService).get(actor, programme, 1),
    rows: select('select result from match_snapshots where tenant_id = $1', [FUNDER_A]),
  },
  {
    name: 'a nonprofit keeps a list of a funder’s',
    wrong: nonprofit,
    request: ({ programme }) => ({ method: 'POST', path: `/api/v1/programmes/${programme}/snapshots` }),
    service: (app, actor, { programme }) => app.get(SnapshotService).save(actor, programme),
    rows: (tx, { programme }) => insertSnapshot(tx, programme),
  },
  {
    name: 'a nonprofit reads HIP’s list of nonprofits',
    wrong: nonprofit,
    request: () => ({ method: 'GET', path: '/api/v1/nonprofits' }),
    service: (app, actor) => app.get(NonprofitService).list(actor, {}),
    rows: select('select name from organizations where id = $1', [HIDDEN]),
  },
  {
    name: 'a funder reads the standing of all profiles',
    wrong: funder,
    request: () => ({ method: 'GET', path: '/es/import' }),
    service: (app, actor) => app.get(DirectoryService).standings(actor),
    rows: select('select rfc, mission_es from nonprofit_profiles', []),
  },
  {
    name: 'a funder imports nonprofits',
    wrong: funder,
    request: () => ({ method: 'POST', path: '/api/v1/imports/nonprofits' }),
    service: (app, actor) => app.get(ImportNonprofitsService).import(actor, []),
    rows: (tx) =>
      update(`insert into organizations (id, kind, name) values ($1, 'nonprofit', 'Ajena') returning id`, [
        randomUUID(),
      ])(tx),
  },
  {
    name: 'a funder reads a nonprofit’s own profile',
    wrong: funder,
    request: () => ({ method: 'GET', path: '/api/v1/my/profile' }),
    service: (app, actor) => app.get(ProfileService).get(actor),
    rows: select('select * from nonprofit_profiles where tenant_id = $1', [HIDDEN]),
  },
  {
    name: 'a funder changes a nonprofit’s profile',
    wrong: funder,
    request: () => ({ method: 'PUT', path: '/api/v1/my/profile', body: { name: 'Ajena', version: 1 } }),
    service: (app, actor) => app.get(ProfileService).update(actor, 1, { name: 'Ajena' } as ProfileInput),
    rows: update(`update nonprofit_profiles set safety = 'open' where tenant_id = $1 returning safety`, [
      HIDDEN,
    ]),
  },
  {
    name: 'a funder reads the contacts of a nonprofit',
    wrong: funder,
    request: () => ({ method: 'GET', path: '/api/v1/nonprofits/AAAAA-AAAAA/contacts' }),
    service: (app, actor) => app.get(ContactService).of(actor, HIDDEN),
    rows: select('select name from nonprofit_contacts where tenant_id = $1', [HIDDEN]),
  },
  {
    name: 'HIP’s staff read a bank account',
    wrong: askerOf('hip', 'hip-staff'),
    request: () => ({ method: 'GET', path: '/api/v1/my/bank-accounts' }),
    service: (app, actor) => app.get(BankAccountService).list(actor),
    rows: select('select clabe from bank_accounts where tenant_id = $1', [HIDDEN]),
  },
  {
    name: 'a funder proposes a bank account',
    wrong: funder,
    request: () => ({ method: 'POST', path: '/api/v1/my/bank-accounts', body: ACCOUNT }),
    service: (app, actor) => app.get(BankAccountService).propose(actor, ACCOUNT),
    rows: update(`update bank_accounts set state = 'approved' where tenant_id = $1 returning id`, [HIDDEN]),
  },
  {
    name: 'a funder reads which programmes fit a nonprofit',
    wrong: funder,
    request: () => ({ method: 'GET', path: '/api/v1/my/programmes' }),
    service: (app, actor) => app.get(OpportunityService).list(actor),
    rows: select(`select facts from programmes where tenant_id = $1`, [FUNDER_A]),
  },
];

function insertSnapshot(tx: Tx, programme: string): Promise<unknown[]> {
  return tx.query<unknown[]>(
    `insert into match_snapshots (tenant_id, id, number, programme_id, programme_version, engine_version, input, result,
                                  sha256, created_by, created_at)
     values ($1, $2, 9, $3, 1, '1', '{}', '{}', '', $2, now()) returning id`,
    [FUNDER_A, randomUUID(), programme],
  );
}
