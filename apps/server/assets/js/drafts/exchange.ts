import { without, type Outbox, type RefusedText, type WaitingEdit } from './outbox';

/** One edit as the server takes it. */
export interface SentEdit {
  readonly questionId: string;
  readonly editId: string;
  readonly seenVersion: number;
  readonly value: unknown;
  readonly settles: readonly string[];
}

/** What became of one edit, with the answer as it is kept now. */
export interface EditResult {
  readonly questionId: string;
  readonly editId: string;
  readonly outcome: 'written' | 'already' | 'beside' | 'refused';
  readonly version: number;
  readonly value: unknown;
  readonly fault: { readonly message?: string; readonly code?: string } | null;
}

/** How much leaves at once. */
export interface Load {
  readonly edits: number;
  readonly characters: number;
}

export const FULL_LOAD: Load = { edits: 20, characters: 300_000 };
/** How many texts one choice can name; earlier ones are asked about afterwards. */
const MOST_SETTLED = 50;
export const ONE_BY_ONE: Load = { edits: 1, characters: 0 };

/** The edits that may leave now: of each question the first, unless a person has to choose. At least one, if any may. */
export function nextLoad({ edits, twoTexts }: Outbox, load: Load = FULL_LOAD): SentEdit[] {
  const seen = new Set<string>();
  const chosen: SentEdit[] = [];
  let characters = 0;
  for (const edit of edits) {
    const isFirst = !seen.has(edit.questionId);
    seen.add(edit.questionId);
    if (!isFirst || edit.seen === null || twoTexts[edit.questionId]) continue;
    characters += JSON.stringify(edit.value ?? null).length;
    if (chosen.length > 0 && (chosen.length >= load.edits || characters > load.characters)) break;
    chosen.push(toSent(edit, edit.seen));
  }
  return chosen;
}

/** Before they leave: from now on they may have arrived, whatever happens to this window. */
export function markSent(outbox: Outbox, sent: readonly SentEdit[]): Outbox {
  const ids = new Set(sent.map(({ editId }) => editId));
  return {
    ...outbox,
    edits: outbox.edits.map((each) => (ids.has(each.editId) ? { ...each, sent: true } : each)),
  };
}

/** Takes in what the server says. What is not said of an edit leaves it waiting; what is said twice changes nothing. */
export function foldResults(outbox: Outbox, results: readonly EditResult[]): Outbox {
  return results.reduce(foldOne, outbox);
}

function foldOne(outbox: Outbox, result: EditResult): Outbox {
  const edit = outbox.edits.find(({ editId }) => editId === result.editId);
  if (!edit) return outbox;
  if (result.outcome === 'refused') return refuse(outbox, edit, result);
  const isMine = result.outcome === 'written' || same(result.value, edit.value);
  return isMine && result.outcome !== 'beside' ? confirm(outbox, edit, result) : ask(outbox, edit, result);
}

function confirm(outbox: Outbox, edit: WaitingEdit, { version }: EditResult): Outbox {
  const { questionId, editId, value } = edit;
  const edits = outbox.edits
    .filter((each) => each !== edit)
    .map((each) => (each.after === editId ? { ...each, seen: version, after: null } : each));
  return { ...outbox, edits, kept: { ...outbox.kept, [questionId]: { version, value, editId } } };
}

/**
 * Somebody else wrote meanwhile. So it is, too, when the server says `already` of a text that it does not show: it waits
 * beside from an earlier sending, or was written over. What was written after it goes with it as one text.
 */
function ask(outbox: Outbox, edit: WaitingEdit, { version, value }: EditResult): Outbox {
  const chain = chainOf(outbox, edit);
  const last = chain.at(-1)!;
  const texts = {
    mine: last.value,
    theirs: value,
    version,
    settles: [...edit.settles, edit.editId].slice(-MOST_SETTLED),
    editId: last.editId,
  };
  const edits = outbox.edits.filter((each) => !chain.includes(each));
  return { ...outbox, edits, twoTexts: { ...outbox.twoTexts, [edit.questionId]: texts } };
}

/** What was written after a refused text is tried in its place. */
function refuse(outbox: Outbox, edit: WaitingEdit, { fault }: EditResult): Outbox {
  const { questionId, editId, value, settles } = edit;
  const rest = outbox.edits.filter((each) => each !== edit);
  const seen = edit.seen ?? 0;
  if (rest.some(({ after }) => after === editId)) {
    const edits = rest.map((each) =>
      each.after === editId ? { ...each, seen, after: null, settles } : each,
    );
    return { ...outbox, edits };
  }
  const text: RefusedText = { value, editId, seen, settles, message: fault?.message ?? fault?.code ?? '' };
  return { ...outbox, edits: rest, refused: { ...without(outbox.refused, questionId), [questionId]: text } };
}

/** An edit and what was written after it on this device, one after the other. */
function chainOf({ edits }: Outbox, first: WaitingEdit): WaitingEdit[] {
  const chain = [first];
  for (const edit of edits) if (edit.after === chain.at(-1)!.editId) chain.push(edit);
  return chain;
}

function toSent({ questionId, editId, value, settles }: WaitingEdit, seenVersion: number): SentEdit {
  return { questionId, editId, seenVersion, value, settles };
}

/** Answers are JSON; the server may order the keys of an object anew. */
function same(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other;
  const [left, right] = [one, other] as Record<string, unknown>[];
  const keys = Object.keys(left!);
  return keys.length === Object.keys(right!).length && keys.every((key) => same(left![key], right![key]));
}
