import { Buffer } from 'node:buffer';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, invalid, isUuid, type FieldError } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import {
  answerFault,
  decideEdit,
  questionsOf,
  reusableOf,
  suggestionsFor,
  type AnswerEdit,
  type EditOutcome,
  type Form,
  type SuggestedAnswer,
} from '../core';
import { findAnswer, keepBeside, settleBeside, writeAnswer, type AnswerRow } from './answer.repository';
import { changeApplication, listHandedIn } from './application.repository';
import { formOf, loadOwn, lockDraft } from './own-application';

/** An edit, and the texts that waited beside the answer and wait no longer, because whoever wrote it saw them. */
export interface SentEdit extends AnswerEdit {
  readonly settles: readonly string[];
}

/** What became of one edit: the version and value that are kept now, for whoever sent it to see. */
export interface EditResult {
  readonly questionId: string;
  readonly editId: string;
  readonly outcome: EditOutcome | 'refused';
  readonly version: number;
  readonly value: unknown;
  readonly fault: FieldError | null;
}

/** What became of some edits, and the version of their application since: whoever signs names it. */
export interface WrittenEdits {
  readonly version: number;
  readonly results: readonly EditResult[];
}

export const MOST_EDITS = 100;

/** Writes answers one by one, from several people and phones, without losing a text. */
@Injectable()
export class AnswerService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Writes edits in their order. Each has its own outcome: what one question refuses does not hold up another. The version
   * of the application grows, so that nobody signs what they have not seen.
   */
  async write(actor: Actor, id: string, edits: readonly SentEdit[]): Promise<WrittenEdits> {
    const person = requirePermission(actor, 'application:write');
    if (edits.length > MOST_EDITS) {
      throw invalid([{ field: 'edits', code: 'answer-too-many', params: { max: MOST_EDITS } }]);
    }
    return this.database.asActor(actor, async (tx) => {
      const row = await lockDraft(tx, person, id);
      const form = await formOf(tx, row);
      const results: EditResult[] = [];
      for (const edit of edits) results.push(await this.writeOne(tx, person, id, form, edit));
      const isNew = results.some(({ outcome }) => outcome === 'written' || outcome === 'beside');
      const version = isNew
        ? await changeApplication(tx, row, { readyBy: null, readyAt: null })
        : row.version;
      return { version, results };
    });
  }

  /** What the profile or an earlier application says already, for questions that name where that is. */
  async suggestions(actor: Actor, id: string): Promise<Readonly<Record<string, SuggestedAnswer>>> {
    const person = requirePermission(actor, 'application:read-own');
    return this.database.asActor(actor, async (tx) => {
      const { form } = await loadOwn(tx, person, id);
      const earlier = await listHandedIn(tx, person.tenantId);
      const sources = earlier.map(({ answers, document, at }) => ({
        from: 'application' as const,
        at,
        values: reusableOf(document as Form, answers),
      }));
      return suggestionsFor(form, sources);
    });
  }

  private async writeOne(
    tx: Tx,
    { tenantId, personId }: PersonActor,
    applicationId: string,
    form: Form,
    { settles, ...edit }: SentEdit,
  ): Promise<EditResult> {
    const key = { tenantId, applicationId, writtenBy: personId, writtenAt: this.clock.now() };
    const kept = await findAnswer(tx, key, edit.questionId);
    const fault = faultOf(form, edit, settles);
    if (fault) return toResult(edit, 'refused', kept, fault);
    const outcome = await carryOut(tx, key, edit, decideEdit(kept, edit));
    if (outcome !== 'beside' && settles.length > 0) await settleBeside(tx, key, edit.questionId, settles);
    const now = outcome === 'written' ? await findAnswer(tx, key, edit.questionId) : kept;
    return toResult(edit, outcome, now, null);
  }
}

/** A text that waits beside already, or was settled, is not new: nothing that people have seen changes. */
async function carryOut(
  tx: Tx,
  key: Parameters<typeof writeAnswer>[1],
  edit: AnswerEdit,
  outcome: EditOutcome,
): Promise<EditOutcome> {
  if (outcome === 'written') await writeAnswer(tx, key, edit);
  if (outcome !== 'beside') return outcome;
  return (await keepBeside(tx, key, edit)) ? 'beside' : 'already';
}

const MOST_BYTES = 250_000;
const LAST_VERSION = 2 ** 31 - 1;

/** What PostgreSQL could not keep is refused here, edit by edit, so that it holds up no other. */
function faultOf(
  form: Form,
  { questionId, editId, seenVersion, value }: AnswerEdit,
  settles: readonly string[],
): FieldError | null {
  const question = questionsOf(form).find(({ id }) => id === questionId);
  if (!question) return { field: questionId, code: 'answer-not-asked' };
  const isVersion = Number.isInteger(seenVersion) && seenVersion >= 0 && seenVersion <= LAST_VERSION;
  if (!isVersion || ![editId, ...settles].every(isUuid)) {
    return { field: questionId, code: 'answer-not-so-written' };
  }
  if (question.kind === 'file') return { field: questionId, code: 'answer-by-file' };
  const fault = answerFault(question, value);
  if (fault || Buffer.byteLength(JSON.stringify(value)) <= MOST_BYTES) return fault;
  return { field: questionId, code: 'answer-too-long', params: { max: MOST_BYTES } };
}

function toResult(
  { questionId, editId }: AnswerEdit,
  outcome: EditResult['outcome'],
  kept: AnswerRow | null,
  fault: FieldError | null,
): EditResult {
  return { questionId, editId, outcome, version: kept?.version ?? 0, value: kept?.value ?? null, fault };
}
