import type { ByQuestion, KeptAnswer, Outbox, WaitingEdit } from './outbox';

/**
 * What a window held goes into what the device keeps: nothing that waits in either is lost. Where both ask a person about one
 * question, the window's text becomes an edit that saw nothing, so that it is asked about next.
 */
export function joinOutboxes(kept: Outbox, added: Outbox): Outbox {
  const known = new Set(kept.edits.map(({ editId }) => editId));
  const asked = Object.entries(added.twoTexts).filter(([id, { editId }]) =>
    Boolean(kept.twoTexts[id] && kept.twoTexts[id].editId !== editId),
  );
  const again = asked.map(([questionId, { mine, editId }]): WaitingEdit => {
    return { editId, questionId, value: mine, seen: 0, after: null, settles: [], sent: false };
  });
  return {
    edits: [...kept.edits, ...added.edits.filter(({ editId }) => !known.has(editId)), ...again],
    kept: newerOf(kept.kept, added.kept),
    twoTexts: { ...added.twoTexts, ...kept.twoTexts },
    refused: { ...kept.refused, ...added.refused },
  };
}

function newerOf(one: ByQuestion<KeptAnswer>, other: ByQuestion<KeptAnswer>): ByQuestion<KeptAnswer> {
  const newer = Object.entries(other).filter(([id, { version }]) => version >= (one[id]?.version ?? 0));
  return { ...one, ...Object.fromEntries(newer) };
}
