import { TERMINATION_REASONS, type AwardState, type EndingRow } from '@puente/grants';
import { formatMoment, type Locale } from '@puente/kernel';
import type { FunderClosing, OwnClosing } from '@puente/ledger';
import { say } from '../../texts';

export const isOver = (state: AwardState): boolean => state === 'closed' || state === 'terminated';

/** Where the end of an award stands, in sentences for its funder’s people. */
export function funderNotes({ award, ending }: FunderClosing, self: string, locale: Locale): string[] {
  if (isOver(award.state)) {
    return [...overNotes(award.state, ending?.reason ?? null, locale), ...noteOf(ending, locale)];
  }
  if (ending?.state === 'requested') return [say(locale, 'closing.asked', { words: ending.askedWords })];
  if (ending?.state !== 'begun') return [say(locale, 'closing.notBegun')];
  return [...begunNotes(ending, self, locale), ...reasonOf(ending.reason, locale), ...noteOf(ending, locale)];
}

/** The same for the nonprofit’s people: no names, and what they asked for. */
export function ownNotes({ award, ending }: OwnClosing, locale: Locale): string[] {
  if (isOver(award.state)) {
    const notes = overNotes(award.state, ending?.reason ?? null, locale);
    return award.state === 'terminated'
      ? [...notes, ...noteOf(ending, locale), say(locale, 'closing.stillToDo')]
      : notes;
  }
  if (!ending?.isAsked || ending.state === 'withdrawn') return [];
  const asked = say(locale, 'closing.askedByUs', { words: ending.askedWords });
  return ending.state === 'declined'
    ? [asked, say(locale, 'closing.declinedUs', { answer: ending.answer })]
    : [asked];
}

function begunNotes({ kind, begunBy, beginner, begunAt }: EndingRow, self: string, locale: Locale): string[] {
  const who = beginner ?? say(locale, 'reviews.somebody');
  const moment = formatMoment(begunAt!, locale);
  const isClose = kind === 'close';
  const begun = say(locale, isClose ? 'closing.begunBy' : 'closing.proposedBy', { who, moment });
  if (begunBy !== self) return [begun];
  return [begun, say(locale, isClose ? 'closing.ownBeginning' : 'closing.ownProposal')];
}

function overNotes(state: AwardState, reason: EndingRow['reason'], locale: Locale): string[] {
  if (state === 'closed') return [say(locale, 'closing.closed')];
  return [say(locale, 'closing.ended'), ...reasonOf(reason, locale)];
}

const reasonOf = (reason: EndingRow['reason'], locale: Locale): string[] =>
  reason ? [say(locale, 'closing.reasonIs', { reason: TERMINATION_REASONS[reason][locale] })] : [];

const noteOf = (ending: Pick<EndingRow, 'note'> | null, locale: Locale): string[] =>
  ending?.note ? [say(locale, 'closing.noteIs', { note: ending.note })] : [];
