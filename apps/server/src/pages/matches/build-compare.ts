import type { Locale } from '@puente/kernel';
import type { MatchList, MatchRow } from '@puente/matching';
import { say, type TextKey } from '../../texts';
import type { PageModel } from '../layouts/page.view';
import { addToShortlistUrl } from '../shortlists/shortlist-urls';
import { cardWords, titleOf } from '../shared/words';
import { programmeUrl } from './build-match-list';
import { partLabel } from './build-weights';
import type {
  ComparedCell,
  ComparedGroup,
  ComparedNonprofit,
  ComparedRow,
  CompareView,
} from './compare.view';
import { scoreBar } from './match-words';

interface CompareInput {
  readonly list: MatchList;
  readonly onlyDifferences: boolean;
  /** The query of the comparison as asked for. */
  readonly query: URLSearchParams;
  readonly keepsShortlists: boolean;
}

/** The comparison of two to four. */
export function buildCompare(
  page: PageModel,
  { list, onlyDifferences, query, keepsShortlists }: CompareInput,
): CompareView {
  const { locale } = page;
  const base = programmeUrl(list.programme, locale);
  const urlOf = (change: (next: URLSearchParams) => void): string =>
    changed(`${base}/compare`, query, change);
  const groups = groupsOf(list.rows, locale).map(({ title, rows }) => ({
    title,
    rows: onlyDifferences ? rows.filter(differs) : rows,
  }));
  return {
    page,
    programme: { title: titleOf(list.programme.facts, locale), url: `${base}/matches` },
    backUrl: `${base}/matches`,
    problem: null,
    columns: list.rows.map((row) => columnOf(row, base, list.rows.length, urlOf, locale)),
    groups: groups.filter(({ rows }) => rows.length > 0),
    span: list.rows.length + 1,
    onlyDifferences,
    toggleUrl: urlOf((next) => (onlyDifferences ? next.delete('differences') : next.set('differences', '1'))),
    printUrl: urlOf((next) => next.set('print', '1')),
    shortlistUrl: keepsShortlists ? addUrl(list, locale) : null,
  };
}

/** The page when too few or too many were chosen. */
export function buildNoCompare(page: PageModel, list: MatchList): CompareView {
  const empty = buildCompare(page, {
    list: { ...list, rows: [] },
    onlyDifferences: false,
    query: new URLSearchParams(),
    keepsShortlists: false,
  });
  return { ...empty, problem: say(page.locale, 'compare.wrongNumber') };
}

const addUrl = ({ programme, rows }: MatchList, locale: Locale): string =>
  addToShortlistUrl(
    programme.id,
    rows.map(({ card }) => card.handle),
    locale,
  );

function changed(path: string, query: URLSearchParams, change: (next: URLSearchParams) => void): string {
  const next = new URLSearchParams(query);
  change(next);
  return `${path}?${next.toString()}`;
}

function columnOf(
  { card, match }: MatchRow,
  base: string,
  count: number,
  urlOf: (change: (next: URLSearchParams) => void) => string,
  locale: Locale,
): ComparedNonprofit {
  return {
    label: card.label,
    isProtected: !card.named,
    url: `${base}/matches/${card.handle}`,
    removeUrl: count > 2 ? urlOf((next) => next.delete('with', card.handle)) : null,
    eligible: match.eligible,
    score: match.score,
    barSvg: scoreBar(match, `bar-${card.handle}`, locale),
  };
}

function groupsOf(rows: readonly MatchRow[], locale: Locale): ComparedGroup[] {
  const first = rows[0]?.match;
  if (!first) return [];
  const parts = first.parts.map(({ code, weight }, index): ComparedRow => {
    const cells = rows.map(({ match }): ComparedCell => {
      const part = match.parts[index]!;
      return { text: part.evidence[locale], answer: null, points: part.weight * part.value };
    });
    return { label: partLabel(code, locale), weight, cells };
  });
  return [
    { title: say(locale, 'match.parts'), rows: parts },
    { title: say(locale, 'match.rules'), rows: ruleComparison(rows, locale) },
    { title: say(locale, 'match.facts'), rows: factComparison(rows, locale) },
  ];
}

/** A rule can be left out for one nonprofit (one that states no minimum award): its cell is then empty. */
function ruleComparison(rows: readonly MatchRow[], locale: Locale): ComparedRow[] {
  const codes = [...new Set(rows.flatMap(({ match }) => match.rules.map(({ code }) => code)))];
  return codes.map((code) => {
    const cells = rows.map(({ match }): ComparedCell => {
      const rule = match.rules.find((each) => each.code === code);
      return { text: rule?.reason[locale] ?? '', answer: rule?.answer ?? null, points: null };
    });
    return { label: say(locale, `rules.${code}` as TextKey), weight: null, cells };
  });
}

function factComparison(rows: readonly MatchRow[], locale: Locale): ComparedRow[] {
  const words = rows.map(({ card }) => cardWords(card, locale));
  const row = (label: TextKey, pick: (each: (typeof words)[number]) => string): ComparedRow => {
    return {
      label: say(locale, label),
      weight: null,
      cells: words.map((each) => ({ text: pick(each), answer: null, points: null })),
    };
  };
  return [
    row('common.region', ({ region }) => region),
    row('common.service', ({ service }) => service),
    row('common.band', ({ band }) => band),
  ];
}

function differs({ cells }: ComparedRow): boolean {
  return new Set(cells.map(({ text, answer, points }) => `${text}|${answer}|${points}`)).size > 1;
}
