import type { Tx } from '@puente/database';
import type { DateOnly, LocaleText } from '@puente/kernel';
import { Introduction } from '../entities/introduction.entity';
import { IntroductionAnswer } from '../entities/introduction-answer.entity';

/** An introduction as both sides may read it; `title` is null where the reader may not see the programme. */
export interface IntroductionRow {
  readonly tenantId: string;
  readonly id: string;
  readonly funderId: string;
  readonly funder: string;
  readonly programmeId: string;
  readonly title: LocaleText | null;
  readonly begunBy: 'funder' | 'nonprofit';
  readonly begunAt: Date;
  readonly answerBy: DateOnly;
  readonly funderWants: boolean;
  readonly metAt: Date | null;
  readonly endedSide: 'funder' | 'nonprofit' | null;
  readonly toldReason: string | null;
  /** Read by the nonprofit alone; null where there is no answer, or the reader is the funder. */
  readonly declined: boolean | null;
  readonly consentId: string | null;
}

const ROWS = `select i.tenant_id as "tenantId", i.id, i.funder_id as "funderId", f.name as funder,
    i.programme_id as "programmeId", p.facts -> 'title' as title, i.begun_by as "begunBy", i.begun_at as "begunAt",
    to_char(i.answer_by, 'YYYY-MM-DD') as "answerBy", i.funder_wants_at is not null as "funderWants", i.met_at as "metAt",
    i.ended_side as "endedSide", i.told_reason as "toldReason", a.declined, a.consent_id as "consentId"
  from introductions i
  join organizations f on f.id = i.funder_id
  left join programmes p on p.tenant_id = i.funder_id and p.id = i.programme_id
  left join introduction_answers a on a.tenant_id = i.tenant_id and a.introduction_id = i.id`;

/** All that the actor's policies show, the latest first. */
export function listIntroductions(tx: Tx): Promise<IntroductionRow[]> {
  return tx.query<IntroductionRow[]>(`${ROWS} order by i.begun_at desc, i.id`);
}

/** One that the actor's policies show, locked until the transaction ends. */
export async function lockIntroduction(tx: Tx, id: string): Promise<IntroductionRow | null> {
  await tx.query('select 1 from introductions where id = $1 for update', [id]);
  const rows = await tx.query<IntroductionRow[]>(`${ROWS} where i.id = $1`, [id]);
  return rows[0] ?? null;
}

/** The one that is open between a nonprofit and a funder's programme, locked. */
export async function lockOpen(
  tx: Tx,
  { tenantId, funderId, programmeId }: Pick<IntroductionRow, 'tenantId' | 'funderId' | 'programmeId'>,
): Promise<IntroductionRow | null> {
  const rows = await tx.query<IntroductionRow[]>(
    `${ROWS} where i.tenant_id = $1 and i.funder_id = $2 and i.programme_id = $3 and i.ended_at is null for update of i`,
    [tenantId, funderId, programmeId],
  );
  return rows[0] ?? null;
}

export type NewIntroduction = Pick<
  Introduction,
  'tenantId' | 'id' | 'funderId' | 'programmeId' | 'begunBy' | 'begunAt' | 'answerBy'
> &
  Partial<Pick<Introduction, 'funderWantsBy' | 'funderWantsAt'>>;

/**
 * Begins an introduction unless one is open between the two for this programme; tells whether it did. One that is over
 * (it waited in vain, or they met and the funder may no longer know the name) is ended on the side that begins anew.
 */
export async function beginIntroduction(
  tx: Tx,
  introduction: NewIntroduction,
  { isNamed, today }: { readonly isNamed: boolean; readonly today: DateOnly },
): Promise<boolean> {
  if (await insertIntroduction(tx, introduction)) return true;
  const open = await lockOpen(tx, introduction);
  if (!open || (open.metAt !== null ? isNamed : open.answerBy >= today)) return false;
  await changeIntroduction(tx, open, { endedSide: introduction.begunBy, endedAt: introduction.begunAt });
  return insertIntroduction(tx, introduction);
}

async function insertIntroduction(tx: Tx, introduction: NewIntroduction): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into introductions (tenant_id, id, funder_id, programme_id, begun_by, begun_at, answer_by, funder_wants_by,
        funder_wants_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (tenant_id, funder_id, programme_id) where ended_at is null do nothing returning id`,
    [
      introduction.tenantId,
      introduction.id,
      introduction.funderId,
      introduction.programmeId,
      introduction.begunBy,
      introduction.begunAt,
      introduction.answerBy,
      introduction.funderWantsBy ?? null,
      introduction.funderWantsAt ?? null,
    ],
  );
  return rows.length > 0;
}

type Change = Partial<
  Pick<Introduction, 'funderWantsBy' | 'funderWantsAt' | 'metAt' | 'endedSide' | 'endedAt' | 'toldReason'>
>;

/** Writes what changed of an introduction that was locked. */
export async function changeIntroduction(
  tx: Tx,
  { tenantId, id }: Pick<IntroductionRow, 'tenantId' | 'id'>,
  change: Change,
): Promise<void> {
  await tx.update(Introduction, { tenantId, id }, change);
}

export async function insertAnswer(tx: Tx, answer: IntroductionAnswer): Promise<void> {
  await tx.insert(IntroductionAnswer, answer);
}
