import { Buffer } from 'node:buffer';
import type { Tx } from '@puente/database';
import { invalid, isUuid, type FieldError } from '@puente/kernel';
import { answerFault, decideEdit, questionsOf, type AnswerEdit, type EditOutcome, type Form } from '../core';
import type { AnswerKey, AnswerRow, AnswerStore } from './answer-store.repository';

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

export const MOST_EDITS = 100;

/** Where edits go, and what they answer. */
export interface EditTarget {
  readonly store: AnswerStore;
  readonly key: AnswerKey;
  readonly form: Form;
  /** What else a question is refused for, before its value is looked at. */
  readonly refuses?: (questionId: string) => FieldError | null;
}

/** Refuses more edits at once than one request may hold. */
export function requireFewEdits(edits: readonly SentEdit[]): void {
  if (edits.length <= MOST_EDITS) return;
  throw invalid([{ field: 'edits', code: 'answer-too-many', params: { max: MOST_EDITS } }]);
}

/** Writes edits in their order. Each has its own outcome: what one question refuses does not hold up another. */
export async function writeEdits(
  tx: Tx,
  target: EditTarget,
  edits: readonly SentEdit[],
): Promise<EditResult[]> {
  const results: EditResult[] = [];
  for (const edit of edits) results.push(await writeOne(tx, target, edit));
  return results;
}

/** Whether anything that people have seen is not so any more. */
export const changesAnything = (results: readonly EditResult[]): boolean =>
  results.some(({ outcome }) => outcome === 'written' || outcome === 'beside');

async function writeOne(
  tx: Tx,
  { store, key, form, refuses }: EditTarget,
  { settles, ...edit }: SentEdit,
): Promise<EditResult> {
  const kept = await store.find(tx, key, edit.questionId);
  const fault = refuses?.(edit.questionId) ?? faultOf(form, edit, settles);
  if (fault) return toResult(edit, 'refused', kept, fault);
  const outcome = await carryOut(tx, { store, key }, edit, decideEdit(kept, edit));
  if (outcome !== 'beside' && settles.length > 0) {
    await store.settleBeside(tx, key, edit.questionId, settles);
  }
  const now = outcome === 'written' ? await store.find(tx, key, edit.questionId) : kept;
  return toResult(edit, outcome, now, null);
}

/** A text that waits beside already, or was settled, is not new: nothing that people have seen changes. */
async function carryOut(
  tx: Tx,
  { store, key }: Pick<EditTarget, 'store' | 'key'>,
  edit: AnswerEdit,
  outcome: EditOutcome,
): Promise<EditOutcome> {
  if (outcome === 'written') await store.write(tx, key, edit);
  if (outcome !== 'beside') return outcome;
  return (await store.keepBeside(tx, key, edit)) ? 'beside' : 'already';
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
