import { formatMoment, type Locale } from '@puente/kernel';
import { MONTH_CLOSING_STATES, type Month, type MonthClosingRow, type MonthClosings } from '@puente/ledger';
import { nextVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { textField } from '../shared/build-fields';
import type { FormState } from '../shared/form-state';
import type { MonthClosingView } from './month-end.view';

/** Who looks at a month, and what they may do about its closing. */
export interface MonthReader {
  readonly personId: string;
  readonly mayClose: boolean;
  readonly mayConfirm: boolean;
  /** Whether the month is over. */
  readonly isOver: boolean;
}

type Acts = Pick<MonthClosingView, 'propose' | 'confirm' | 'withdraw' | 'reopen'>;
const NOTHING: Acts = { propose: null, confirm: null, withdraw: null, reopen: null };

/** Whether a month is closed, how it came to that, and what the reader may do now. */
export function buildMonthClosing(
  month: Month,
  { rows, closedUntil }: MonthClosings,
  reader: MonthReader,
  state: FormState,
  locale: Locale,
): MonthClosingView {
  const own = rows.filter((row) => row.month === month.code);
  const live = own.find(isLive) ?? null;
  const isClosed = closedUntil !== null && month.until <= closedUntil;
  const other = rows.find((row) => isUnderWay(row) && row.month !== month.code) ?? null;
  const isLast = month.until === closedUntil;
  return {
    ...{ month: month.code, isClosed, standing: standingOf(live, isClosed, locale) },
    notes: notesOf(own, other, locale),
    ...(live
      ? actsOn(live, isLast && !other, reader, state, locale)
      : { ...NOTHING, propose: !isClosed && !other && reader.isOver ? proposal(reader, locale) : null }),
  };
}

const isUnderWay = ({ state }: MonthClosingRow): boolean => state === 'proposed' || state === 'reopening';
const isLive = (row: MonthClosingRow): boolean => isUnderWay(row) || row.state === 'closed';

function standingOf(live: MonthClosingRow | null, isClosed: boolean, locale: Locale): string {
  if (live) return MONTH_CLOSING_STATES[live.state][locale];
  return say(locale, isClosed ? 'monthEnd.closedWithLater' : 'monthEnd.open');
}

function notesOf(own: readonly MonthClosingRow[], other: MonthClosingRow | null, locale: Locale): string[] {
  const somebody = say(locale, 'reviews.somebody');
  const told = (
    key: 'proposedBy' | 'closedBy' | 'reopenedBy',
    who: string | null,
    at: Date | null,
  ): string[] =>
    at ? [say(locale, `monthEnd.${key}`, { who: who ?? somebody, moment: formatMoment(at, locale) })] : [];
  return [
    ...own
      .filter(({ state }) => state !== 'withdrawn')
      .flatMap((row) => [
        ...(row.state === 'reopening' || row.state === 'reopened'
          ? [say(locale, 'monthEnd.askedBy', { who: row.asker ?? somebody, reason: row.reason })]
          : []),
        ...told('reopenedBy', row.reopener, row.reopenedAt),
        ...told('closedBy', row.closer, row.closedAt),
        ...told('proposedBy', row.proposer, row.proposedAt),
      ]),
    ...(other ? [say(locale, 'monthEnd.otherUnderWay', { month: other.month })] : []),
  ];
}

const proposal = ({ mayClose }: MonthReader, locale: Locale): MonthClosingView['propose'] =>
  mayClose ? { action: pageUrl(locale, 'month-end/closings') } : null;

function actsOn(
  row: MonthClosingRow,
  isReopenable: boolean,
  { personId, mayClose, mayConfirm }: MonthReader,
  state: FormState,
  locale: Locale,
): Acts {
  const version = nextVersion(state.values, row.version);
  const act = (tail: string) => ({
    action: pageUrl(locale, `month-end/closings/${row.id}/${tail}`),
    version,
  });
  if (row.state === 'closed') {
    const reason = () =>
      textField(state, 'reason', say(locale, 'monthEnd.reason'), {
        ...{ type: 'textarea', required: true, maxlength: 1000 },
      });
    return { ...NOTHING, reopen: mayClose && isReopenable ? { ...act('reopen'), reason: reason() } : null };
  }
  const isClosing = row.state === 'proposed';
  const isOwn = (isClosing ? row.proposedBy : row.reopenBy) === personId;
  const [confirm, withdraw] = isClosing
    ? (['monthEnd.close', 'monthEnd.withdraw'] as const)
    : (['monthEnd.reopen', 'monthEnd.keep'] as const);
  return {
    ...NOTHING,
    confirm: mayConfirm && !isOwn ? { ...act('confirm'), said: say(locale, confirm) } : null,
    withdraw: mayClose ? { ...act('withdraw'), said: say(locale, withdraw) } : null,
  };
}
