import {
  DESK_STATES,
  listDeskAs,
  OUTCOMES,
  type Desk,
  type DeskLine,
  type DeskProgress,
  type DeskState,
} from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { say } from '../../texts';
import type { PageModel } from '../layouts/page.view';
import { applicationLabel, scoreWords, stageWords } from '../reviews/review-words';
import { pageOf, paginate } from '../shared/pagination.view';
import { deskFrame, deskUrl } from './desk-frame';
import { dotLine } from './dot-line';
import type { SpreadLine, SpreadView, StateFilter } from './spread.view';

interface SpreadPlace {
  readonly state: DeskState | null;
  readonly page: number;
  readonly pageSize: number;
}

/** What was received, the best read first, with how far its reviews lie apart. */
export function buildSpread(
  page: PageModel,
  { call, plan, lines }: Desk,
  progress: DeskProgress,
  { state, page: at, pageSize }: SpreadPlace,
): SpreadView {
  const { locale } = page;
  const url = deskUrl(locale, call.id, 'received');
  const listed = listDeskAs(lines, state);
  const more = (name: string, value: string): string =>
    `${url}?${new URLSearchParams({ ...(state && { state }), [name]: value }).toString()}`;
  return {
    page,
    frame: deskFrame(progress, state === null ? 'received' : null, locale),
    filters: lines.length > 0 ? filtersOf(lines, state, url, locale) : [],
    lines: pageOf(listed, at, pageSize).map((line) =>
      spreadLine(line, plan?.reviewersEach ?? 0, url, locale),
    ),
    pagination: paginate(listed.length, at, pageSize, (number) => more('page', String(number))),
    printUrl: more('print', '1'),
    empty: {
      title: say(locale, lines.length > 0 ? 'reviewSpread.noneTitle' : 'reviewAssignments.emptyTitle'),
      text: say(locale, lines.length > 0 ? 'reviewSpread.noneText' : 'reviewAssignments.emptyText'),
      ...(lines.length > 0 ? { url, action: say(locale, 'reviewSpread.all') } : { url: null, action: null }),
    },
  };
}

function filtersOf(
  lines: readonly DeskLine[],
  state: DeskState | null,
  url: string,
  locale: Locale,
): StateFilter[] {
  const all = { label: say(locale, 'reviewSpread.all'), count: lines.length, url, current: state === null };
  const each = DESK_STATES.map((code) => ({
    label: say(locale, `reviewSpread.state-${code}`),
    count: lines.filter((line) => line.state === code).length,
    ...{ url: `${url}?state=${code}`, current: code === state },
  }));
  return [all, ...each];
}

function spreadLine(line: DeskLine, asked: number, url: string, locale: Locale): SpreadLine {
  const { spread, outcome } = line;
  return {
    label: applicationLabel(line, locale),
    isProtected: line.card?.safety === 'protected',
    url: `${url}/${line.applicationId}`,
    stage: stageWords(line.stage, locale),
    state: say(locale, `reviewSpread.state-${line.state}`),
    handedIn: handedInWords(line, asked, locale),
    mean: scoreWords(spread.mean, locale),
    range: rangeWords(line, locale),
    line: dotLine(line),
    isFarApart: spread.isFarApart,
    outcome: outcome && OUTCOMES[outcome][locale],
  };
}

/** Of how many: those who were asked, or should be. */
export function handedInWords({ reviewers }: DeskLine, asked: number, locale: Locale): string {
  const done = reviewers.filter(({ submittedAt }) => submittedAt !== null).length;
  return say(locale, 'reviewDesk.of', { done, all: Math.max(asked, reviewers.length) });
}

export function rangeWords({ spread: { lowest, highest } }: DeskLine, locale: Locale): string {
  const [from, to] = [scoreWords(lowest, locale), scoreWords(highest, locale)];
  return from === to ? from : `${from} – ${to}`;
}
