import { canonicalJson } from '@puente/kernel';

/** An answer as it is kept: which edit made it, as the how-manieth. */
export interface KeptAnswer {
  readonly value: unknown;
  readonly version: number;
  readonly editId: string;
  /** Edits that were written before this one, as far as they are remembered. */
  readonly earlierEdits: readonly string[];
}

/** Somebody's edit of one answer, made on a version that they saw (0: none yet) and named once for all its sendings. */
export interface AnswerEdit {
  readonly questionId: string;
  readonly editId: string;
  readonly seenVersion: number;
  readonly value: unknown;
}

/** `written` over what was seen; `already` there; or `beside` a text that its writer has not seen: both are kept. */
export type EditOutcome = 'written' | 'already' | 'beside';

/**
 * What becomes of an edit. A phone may send it twice, late, or after somebody else wrote: none of these loses a text.
 */
export function decideEdit(kept: KeptAnswer | null, edit: AnswerEdit): EditOutcome {
  const isSame = canonicalJson(kept?.value) === canonicalJson(edit.value);
  if (kept?.earlierEdits.includes(edit.editId) || (kept?.editId === edit.editId && isSame)) return 'already';
  if ((kept?.version ?? 0) === edit.seenVersion) return 'written';
  return isSame ? 'already' : 'beside';
}
