import { brokenConstraint, type Tx } from '@puente/database';
import { staleVersion } from '@puente/kernel';
import type { RiskLevel, ShelterAnswers } from '../core';
import { DiligenceNote, type DiligenceNoteKind } from '../entities/diligence-note.entity';
import { ShelterAnswers as ShelterAnswersRow } from '../entities/shelter-answers.entity';
import type { PairKey } from './legal-route.repository';

/** What somebody wrote, as their colleagues read it. */
export interface NoteRow {
  readonly kind: DiligenceNoteKind;
  readonly routeId: string | null;
  readonly level: RiskLevel | null;
  readonly words: string;
  readonly writer: string | null;
  readonly writtenAt: Date;
}

const ROWS = `select n.kind, n.route_id as "routeId", n.level, n.words, p.name as writer, n.written_at as "writtenAt"
  from diligence_notes n left join people p on p.id = n.written_by`;

/** Notes on a nonprofit, the latest first. */
export const listNotes = (tx: Tx, { tenantId, nonprofitId }: PairKey): Promise<NoteRow[]> =>
  tx.query<NoteRow[]>(
    `${ROWS} where n.tenant_id = $1 and n.nonprofit_id = $2 order by n.written_at desc, n.id limit 200`,
    [tenantId, nonprofitId],
  );

/** The appetite for risk that the funder stated last. */
export async function findAppetite(tx: Tx, tenantId: string): Promise<NoteRow | null> {
  const [row] = await tx.query<NoteRow[]>(
    `${ROWS} where n.tenant_id = $1 and n.kind = 'appetite' order by n.written_at desc, n.id limit 1`,
    [tenantId],
  );
  return row ?? null;
}

/** The risk that was noted last of each nonprofit. */
export async function listRisks(tx: Tx, tenantId: string): Promise<ReadonlyMap<string, RiskLevel>> {
  const rows = await tx.query<{ id: string; level: RiskLevel }[]>(
    `select distinct on (nonprofit_id) nonprofit_id as id, level from diligence_notes
      where tenant_id = $1 and kind = 'risk' order by nonprofit_id, written_at desc, id`,
    [tenantId],
  );
  return new Map(rows.map(({ id, level }) => [id, level]));
}

export async function insertNote(tx: Tx, note: DiligenceNote): Promise<void> {
  await tx.insert(DiligenceNote, note);
}

/** Answers about a shelter as they hold. */
export interface ShelterRow {
  readonly number: number;
  readonly answers: ShelterAnswers;
  readonly writer: string | null;
  readonly answeredAt: Date;
}

export async function findShelterAnswers(
  tx: Tx,
  { tenantId, nonprofitId }: PairKey,
): Promise<ShelterRow | null> {
  const [row] = await tx.query<ShelterRow[]>(
    `select a.number, a.answers, p.name as writer, a.answered_at as "answeredAt" from shelter_answers a
      left join people p on p.id = a.answered_by
      where a.tenant_id = $1 and a.nonprofit_id = $2 order by a.number desc limit 1`,
    [tenantId, nonprofitId],
  );
  return row ?? null;
}

/** Writes all answers under the next number; refused (`stale-version`) where somebody wrote that meanwhile. */
export async function insertShelterAnswers(tx: Tx, row: ShelterAnswersRow): Promise<void> {
  await tx.insert(ShelterAnswersRow, row).catch((error: unknown) => {
    throw brokenConstraint(error) === 'pk_shelter_answers' ? staleVersion() : error;
  });
}
