/** An edit of one answer that the server has not confirmed. Its id is one and the same for all its sendings. */
export interface WaitingEdit {
  readonly editId: string;
  readonly questionId: string;
  readonly value: unknown;
  /** The version that its writer saw; null while that is the version which the edit `after` will make. */
  readonly seen: number | null;
  readonly after: string | null;
  /** Texts beside the answer that its writer saw and decided about. */
  readonly settles: readonly string[];
  /** Whether it ever left: from then on its value stays as it is. */
  readonly sent: boolean;
}

/** What the server last said of an answer, and which edit of this device made it. */
export interface KeptAnswer {
  readonly version: number;
  readonly value: unknown;
  readonly editId: string | null;
}

/** Two texts of one answer: somebody else wrote meanwhile, and a person must choose. */
export interface TwoTexts {
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly version: number;
  readonly settles: readonly string[];
  readonly editId: string;
}

/** A text that the server does not take as it is. It stays here until its writer changes it. */
export interface RefusedText {
  readonly value: unknown;
  readonly editId: string;
  readonly seen: number;
  readonly settles: readonly string[];
  readonly message: string;
}

export type ByQuestion<T> = Readonly<Record<string, T>>;

/** All that a device holds of one application. Pure data: every change makes a new one. */
export interface Outbox {
  /** In the order in which they were made. */
  readonly edits: readonly WaitingEdit[];
  readonly kept: ByQuestion<KeptAnswer>;
  readonly twoTexts: ByQuestion<TwoTexts>;
  readonly refused: ByQuestion<RefusedText>;
}

export const EMPTY_OUTBOX: Outbox = { edits: [], kept: {}, twoTexts: {}, refused: {} };

/** What a field shows: a version of the server's, changed by an edit of this device (null: not yet). */
export interface Shown {
  readonly version: number;
  readonly editId: string | null;
}

export interface NewText {
  readonly questionId: string;
  readonly value: unknown;
  /** A fresh id for every text: so a window knows whether another one wrote on what it shows. */
  readonly editId: string;
}

/**
 * Takes in what a person wrote into a field that showed `shown`. What has not left yet is replaced; what may have arrived
 * is followed by a further edit. A text written over what another window of this device wrote stands as its own edit, so
 * that the server keeps both.
 */
export function putText(outbox: Outbox, text: NewText, shown: Shown): Outbox {
  const asked = outbox.twoTexts[text.questionId];
  if (asked && asked.editId === shown.editId) {
    return withTwoTexts(outbox, text.questionId, { ...asked, mine: text.value, editId: text.editId });
  }
  const last = outbox.edits.filter(({ questionId }) => questionId === text.questionId).at(-1);
  if (last && last.editId === shown.editId) {
    return last.sent ? follow(outbox, last, text) : replace(outbox, last, text);
  }
  const refused = outbox.refused[text.questionId];
  if (refused && refused.editId === shown.editId) {
    const mended = add(outbox, text, refused.seen, refused.settles);
    return { ...mended, refused: without(mended.refused, text.questionId) };
  }
  return add(outbox, text, seenIn(outbox, text.questionId, shown));
}

/** A person chose, with both texts before them: their text goes over the other and settles what waited. */
export function chooseText(outbox: Outbox, text: NewText): Outbox {
  const asked = outbox.twoTexts[text.questionId];
  if (!asked) return outbox;
  const chosen = add(outbox, text, asked.version, asked.settles);
  return { ...chosen, twoTexts: without(chosen.twoTexts, text.questionId) };
}

/** What a field has to show when its page opens, and whether this comes from the device. */
export interface Opened extends Shown {
  readonly value: unknown;
  readonly fromDevice: boolean;
}

/** The text of this device before that of the page, which may be older; what somebody else wrote since, before what was sent. */
export function openField(
  outbox: Outbox,
  questionId: string,
  page: { version: number; value: unknown },
): Opened {
  const waiting = outbox.twoTexts[questionId];
  if (waiting) return opened(page.version, waiting.editId, waiting.mine);
  const last = outbox.edits.filter((each) => each.questionId === questionId).at(-1);
  const unsent = last ?? outbox.refused[questionId];
  if (unsent) return opened(page.version, unsent.editId, unsent.value);
  const kept = outbox.kept[questionId];
  if (kept && kept.version >= page.version) return opened(kept.version, kept.editId, kept.value);
  return { ...page, editId: null, fromDevice: false };
}

/** How many texts are on this device only. */
export const unsentCount = ({ edits, twoTexts, refused }: Outbox): number =>
  new Set([...edits.map(({ questionId }) => questionId), ...Object.keys(twoTexts), ...Object.keys(refused)])
    .size;

function opened(version: number, editId: string | null, value: unknown): Opened {
  return { version, editId, value, fromDevice: true };
}

function replace(outbox: Outbox, last: WaitingEdit, { value, editId }: NewText): Outbox {
  return {
    ...outbox,
    edits: outbox.edits.map((each) => (each === last ? { ...each, value, editId } : each)),
  };
}

function follow(outbox: Outbox, last: WaitingEdit, { questionId, value, editId }: NewText): Outbox {
  const edit = { editId, questionId, value, seen: null, after: last.editId, settles: [], sent: false };
  return { ...outbox, edits: [...outbox.edits, edit] };
}

function add(
  outbox: Outbox,
  { questionId, value, editId }: NewText,
  seen: number,
  settles: readonly string[] = [],
): Outbox {
  const edit = { editId, questionId, value, seen, after: null, settles, sent: false };
  return { ...outbox, edits: [...outbox.edits, edit] };
}

/** A field that shows what an edit of this device made has seen the version that it made. */
function seenIn({ kept }: Outbox, questionId: string, shown: Shown): number {
  const last = kept[questionId];
  return last && last.editId !== null && last.editId === shown.editId ? last.version : shown.version;
}

function withTwoTexts(outbox: Outbox, questionId: string, texts: TwoTexts): Outbox {
  return { ...outbox, twoTexts: { ...outbox.twoTexts, [questionId]: texts } };
}

export function without<T>(record: ByQuestion<T>, key: string): ByQuestion<T> {
  const { [key]: _gone, ...rest } = record;
  return rest;
}
