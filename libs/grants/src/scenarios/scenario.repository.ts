import type { Tx } from '@puente/database';
import type { Currency } from '@puente/kernel';
import type {
  ScenarioCandidate,
  ScenarioFault,
  ScenarioLimit,
  ScenarioPlace,
  ScenarioResult,
  ScenarioState,
  ScenarioTerms,
} from '../core';

/** A scenario as it is kept; `isWhole` is false for who may not see all of its candidates. */
export interface ScenarioRow extends ScenarioTerms {
  readonly tenantId: string;
  readonly id: string;
  readonly place: ScenarioPlace;
  readonly copyOf: string | null;
  readonly candidates: number;
  readonly inputsSha256: string;
  readonly engineVersion: string;
  readonly state: ScenarioState;
  readonly fault: ScenarioFault | null;
  readonly result: ScenarioResult | null;
  /** Who made it; null for whoever is gone. */
  readonly maker: string | null;
  readonly madeAt: Date;
  readonly endedAt: Date | null;
  readonly decisionId: string | null;
  readonly isWhole: boolean;
}

/** A candidate with which nonprofit it is. */
export interface CandidateRow extends ScenarioCandidate {
  readonly nonprofitId: string;
  readonly submittedAt: Date | null;
}

export interface ScenarioKey {
  readonly tenantId: string;
  readonly id: string;
}

interface KeptSettings {
  readonly maxShare: number;
  readonly limits: readonly (Omit<ScenarioLimit, 'amountMinor'> & { readonly amountMinor: string })[];
}

type RawScenario = Omit<ScenarioRow, 'budgetMinor' | 'maxShare' | 'limits' | 'place'> & {
  readonly callId: string | null;
  readonly shortlistId: string | null;
  readonly budgetMinor: string;
  readonly settings: KeptSettings;
};

const ROWS = `select s.tenant_id as "tenantId", s.id, s.call_id as "callId", s.shortlist_id as "shortlistId", s.copy_of as "copyOf",
    s.title, s.currency, s.budget_minor::text as "budgetMinor", s.settings, s.candidates, s.inputs_sha256 as "inputsSha256",
    s.engine_version as "engineVersion", s.state, s.fault, s.result, p.name as maker, s.made_at as "madeAt",
    s.ended_at as "endedAt", s.decision_id as "decisionId", s.candidates = (select count(*) from scenario_candidates c
      where c.tenant_id = s.tenant_id and c.scenario_id = s.id) as "isWhole"
  from scenarios s left join people p on p.id = s.made_by`;

/** The column that names the place of each kind. */
const COLUMNS = { call: 'call_id', shortlist: 'shortlist_id' } as const satisfies Record<
  ScenarioPlace['kind'],
  string
>;

/** A place's scenarios, the latest first. */
export async function listScenarios(
  tx: Tx,
  tenantId: string,
  { kind, id }: ScenarioPlace,
): Promise<ScenarioRow[]> {
  const rows = await tx.query<RawScenario[]>(
    `${ROWS} where s.tenant_id = $1 and s.${COLUMNS[kind]} = $2 order by s.made_at desc, s.id`,
    [tenantId, id],
  );
  return rows.map(read);
}

export async function findScenario(tx: Tx, { tenantId, id }: ScenarioKey): Promise<ScenarioRow | null> {
  const [row] = await tx.query<RawScenario[]>(`${ROWS} where s.tenant_id = $1 and s.id = $2`, [tenantId, id]);
  return row ? read(row) : null;
}

/** Holds a scenario still until the transaction ends. */
export async function lockScenario(tx: Tx, { tenantId, id }: ScenarioKey): Promise<void> {
  await tx.query('select 1 from scenarios where tenant_id = $1 and id = $2 for update', [tenantId, id]);
}

export async function countWaiting(tx: Tx, tenantId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from scenarios where tenant_id = $1 and state = 'waiting'`,
    [tenantId],
  );
  return row!.count;
}

type RawCandidate = Omit<CandidateRow, 'tiers'> & {
  readonly amounts: readonly string[];
  readonly worths: readonly string[];
};

/** In the order of their ids, so that the same inputs are the same list. */
export async function listCandidatesOf(tx: Tx, { tenantId, id }: ScenarioKey): Promise<CandidateRow[]> {
  const rows = await tx.query<RawCandidate[]>(
    `select c.subject_id as "subjectId", c.nonprofit_id as "nonprofitId", c.strategy, c.state, c.region, c.movements,
        c.amounts::text[] as amounts, c.worths::text[] as worths, c.lock, a.submitted_at as "submittedAt"
      from scenario_candidates c left join applications a on a.tenant_id = c.nonprofit_id and a.id = c.application_id
     where c.tenant_id = $1 and c.scenario_id = $2 order by c.subject_id`,
    [tenantId, id],
  );
  return rows.map(({ amounts, worths, ...row }) => ({
    ...row,
    tiers: amounts.map((amount, at) => ({ amountMinor: BigInt(amount), worth: Number(worths[at]) })),
  }));
}

export interface NewScenario extends ScenarioTerms, ScenarioKey {
  readonly place: ScenarioPlace;
  readonly copyOf: string | null;
  readonly candidates: number;
  readonly inputsSha256: string;
  readonly engineVersion: string;
  readonly madeBy: string;
  readonly madeAt: Date;
}

export async function insertScenario(tx: Tx, row: NewScenario): Promise<void> {
  await tx.query(
    `insert into scenarios (tenant_id, id, ${COLUMNS[row.place.kind]}, copy_of, title, currency, budget_minor, settings, candidates,
        inputs_sha256, engine_version, made_by, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[
        row.tenantId,
        row.id,
        row.place.id,
        row.copyOf,
        row.title,
        row.currency,
        row.budgetMinor.toString(),
      ],
      ...[JSON.stringify(settingsOf(row)), row.candidates, row.inputsSha256, row.engineVersion],
      ...[row.madeBy, row.madeAt],
    ],
  );
}

/** The column that says which kind of subject it is. */
const SUBJECTS = { call: 'application_id', shortlist: 'entry_id' } as const;

export async function insertCandidates(
  tx: Tx,
  { tenantId, id, place }: ScenarioKey & Pick<NewScenario, 'place'>,
  candidates: readonly Omit<CandidateRow, 'submittedAt'>[],
): Promise<void> {
  const rows = candidates.map(({ tiers, ...each }) => ({
    ...each,
    amounts: tiers.map(({ amountMinor }) => amountMinor.toString()),
    worths: tiers.map(({ worth }) => worth),
  }));
  await tx.query(
    `insert into scenario_candidates
        (tenant_id, scenario_id, subject_id, ${SUBJECTS[place.kind]}, nonprofit_id, strategy, state, region, movements,
          amounts, worths, lock)
      select $1, $2, r."subjectId", r."subjectId", r."nonprofitId", r.strategy, r.state, r.region, r.movements, r.amounts, r.worths, r.lock
      from jsonb_to_recordset($3) as r ("subjectId" uuid, "nonprofitId" uuid, strategy text, state text, region text,
        movements text[], amounts bigint[], worths numeric[], lock text)`,
    [tenantId, id, JSON.stringify(rows)],
  );
}

/** Ends one that waits; whether it still did. */
export async function endScenario(
  tx: Tx,
  { tenantId, id }: ScenarioKey,
  { state, fault, result }: Ending,
  at: Date,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update scenarios set state = $3, fault = $4, result = $5, ended_at = $6
      where tenant_id = $1 and id = $2 and state = 'waiting'`,
    [tenantId, id, state, fault, result && JSON.stringify(result), at],
  );
  return count === 1;
}

export interface Ending {
  readonly state: Exclude<ScenarioState, 'waiting'>;
  readonly fault: ScenarioFault | null;
  readonly result: ScenarioResult | null;
}

/** Notes which list of decisions it became; whether it had become none. */
export async function noteDecision(
  tx: Tx,
  { tenantId, id }: ScenarioKey,
  decisionId: string,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update scenarios set decision_id = $3
      where tenant_id = $1 and id = $2 and state = 'done' and decision_id is null`,
    [tenantId, id, decisionId],
  );
  return count === 1;
}

export interface ProposedAmount {
  readonly amountMinor: bigint;
  readonly currency: Currency;
}

/** What a scenario gave an application, where the list that it became is what was decided last. */
export async function findProposedAmount(
  tx: Tx,
  tenantId: string,
  applicationId: string,
): Promise<ProposedAmount | null> {
  const [row] = await tx.query<{ amountMinor: string; currency: Currency }[]>(
    `select a ->> 'amountMinor' as "amountMinor", s.currency
      from (select decision_id from outcomes where funder_id = $1 and application_id = $2 order by decided_at desc limit 1) o
        join scenarios s on s.tenant_id = $1 and s.decision_id = o.decision_id
        cross join lateral jsonb_array_elements(s.result -> 'best' -> 'awards') a
     where a ->> 'id' = $2::text`,
    [tenantId, applicationId],
  );
  return row ? { amountMinor: BigInt(row.amountMinor), currency: row.currency } : null;
}

const settingsOf = ({ maxShare, limits }: ScenarioTerms): KeptSettings => ({
  maxShare,
  limits: limits.map((limit) => ({ ...limit, amountMinor: limit.amountMinor.toString() })),
});

const read = ({ budgetMinor, settings, callId, shortlistId, ...row }: RawScenario): ScenarioRow => ({
  ...row,
  place: callId === null ? { kind: 'shortlist', id: shortlistId! } : { kind: 'call', id: callId },
  ...{ budgetMinor: BigInt(budgetMinor), maxShare: settings.maxShare },
  limits: settings.limits.map((limit) => ({ ...limit, amountMinor: BigInt(limit.amountMinor) })),
});
