import type { Tx } from '@puente/database';
import type { AnswerEdit, KeptAnswer } from '../core';

export interface AnswerRow extends KeptAnswer {
  readonly questionId: string;
  /** The name of who wrote it; null where they work here no more. */
  readonly writer: string | null;
  readonly writtenAt: Date;
}

/** A text that waits beside an answer for somebody to choose. */
export interface BesideRow {
  readonly editId: string;
  readonly questionId: string;
  readonly value: unknown;
  readonly seenVersion: number;
  readonly writtenAt: Date;
  /** The name of who wrote it; null where they work here no more. */
  readonly writer: string | null;
}

/** Whose answer, and in whose name and when it is written; what it belongs to is locked by the caller. */
export interface AnswerKey {
  readonly tenantId: string;
  /** The application, or whatever else is answered. */
  readonly ownerId: string;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

type Whose = Pick<AnswerKey, 'tenantId' | 'ownerId'>;

/** Where answers of one kind lie, and which column says what they belong to. */
export interface AnswerTables {
  readonly answers: string;
  readonly beside: string;
  readonly owner: string;
}

/** Answers that are written edit by edit, with the texts that wait beside them. */
export class AnswerStore {
  constructor(private readonly tables: AnswerTables) {}

  list(tx: Tx, { tenantId, ownerId }: Whose): Promise<AnswerRow[]> {
    return tx.query<AnswerRow[]>(this.rows(), [tenantId, ownerId]);
  }

  /** One answer as it is kept now. */
  async find(tx: Tx, { tenantId, ownerId }: Whose, questionId: string): Promise<AnswerRow | null> {
    const rows = await tx.query<AnswerRow[]>(`${this.rows()} and w.question_id = $3`, [
      ...[tenantId, ownerId, questionId],
    ]);
    return rows[0] ?? null;
  }

  /** Writes an answer as its next version. */
  async write(tx: Tx, key: AnswerKey, edit: AnswerEdit): Promise<void> {
    const { answers, owner } = this.tables;
    await tx.query(
      `insert into ${answers} (tenant_id, ${owner}, question_id, value, edit_id, written_by, written_at)
        values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (tenant_id, ${owner}, question_id) do update set version = ${answers}.version + 1,
         value = excluded.value, edit_id = excluded.edit_id,
         earlier_edits = (${answers}.earlier_edits || ${answers}.edit_id)[greatest(cardinality(${answers}.earlier_edits) - 18, 1):],
         written_by = excluded.written_by, written_at = excluded.written_at`,
      [
        ...[key.tenantId, key.ownerId, edit.questionId, JSON.stringify(edit.value), edit.editId],
        ...[key.writtenBy, key.writtenAt],
      ],
    );
  }

  /** Texts that wait for somebody to choose, the first written first. */
  listBeside(tx: Tx, { tenantId, ownerId }: Whose): Promise<BesideRow[]> {
    const { beside, owner } = this.tables;
    return tx.query<BesideRow[]>(
      `select w.edit_id as "editId", w.question_id as "questionId", w.value, w.seen_version as "seenVersion",
        p.name as writer, w.written_at as "writtenAt" from ${beside} w left join people p on p.id = w.written_by
       where w.tenant_id = $1 and w.${owner} = $2 and w.settled_at is null order by w.written_at, w.edit_id`,
      [tenantId, ownerId],
    );
  }

  /** Keeps a text beside the answer; sent twice it is kept once. Tells whether it was not there. */
  async keepBeside(tx: Tx, key: AnswerKey, edit: AnswerEdit): Promise<boolean> {
    const { beside, owner } = this.tables;
    const rows = await tx.query<unknown[]>(
      `insert into ${beside} (tenant_id, ${owner}, edit_id, question_id, value, seen_version, written_by, written_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning 1`,
      [
        ...[key.tenantId, key.ownerId, edit.editId, edit.questionId, JSON.stringify(edit.value)],
        ...[edit.seenVersion, key.writtenBy, key.writtenAt],
      ],
    );
    return rows.length > 0;
  }

  /** Somebody chose: these texts wait no longer. They stay where they are. */
  async settleBeside(
    tx: Tx,
    { tenantId, ownerId, writtenBy, writtenAt }: AnswerKey,
    questionId: string,
    editIds: readonly string[],
  ): Promise<void> {
    const { beside, owner } = this.tables;
    await tx.query(
      `update ${beside} set settled_by = $4, settled_at = $5
        where tenant_id = $1 and ${owner} = $2 and question_id = $3 and edit_id = any ($6) and settled_at is null`,
      [tenantId, ownerId, questionId, writtenBy, writtenAt, editIds],
    );
  }

  private rows(): string {
    const { answers, owner } = this.tables;
    return `select w.question_id as "questionId", w.version, w.value, w.edit_id as "editId",
        w.earlier_edits as "earlierEdits", p.name as writer, w.written_at as "writtenAt"
      from ${answers} w left join people p on p.id = w.written_by
      where w.tenant_id = $1 and w.${owner} = $2`;
  }
}
