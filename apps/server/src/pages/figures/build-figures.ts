import {
  faultText,
  type FigureCheck,
  type FigureImportCase,
  type FigureImportView,
  type SetAside,
} from '@puente/evidence';
import type { Locale } from '@puente/kernel';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { selectField, textField, type ChoiceOption } from '../shared/build-fields';
import { errorSummary, problemOf, type FormState } from '../shared/form-state';
import { dayOf } from '../shared/words';
import { countFiles } from './count-files';
import type { AsideTable, FigureCounts, FiguresView, FigureView, OtherFigure } from './figures.view';

const SHOWN_ROWS = 200;
const PATH = 'evidence/imports';

interface ListInput {
  readonly imports: readonly FigureImportView[];
  readonly state: FormState;
  readonly check: FigureCheck | null;
}

export function buildFigures(page: PageModel, { imports, state, check }: ListInput): FiguresView {
  const { locale } = page;
  const text = { required: true, maxlength: 200 };
  return {
    page,
    lines: imports.map((each) => ({
      ...{ title: each.title, publisher: each.publisher, edition: String(each.editionYear) },
      url: pageUrl(locale, `${PATH}/${each.id}`),
      state: stateOf(each, locale),
      ...{ taken: each.rowsTaken, setAside: each.rowsSetAside, importedOn: dayOf(each.importedAt) },
    })),
    action: pageUrl(locale, PATH),
    publisher: textField(state, 'publisher', say(locale, 'figures.publisher'), text),
    title: textField(state, 'title', say(locale, 'figures.fileTitle'), text),
    edition: textField(state, 'edition', say(locale, 'figures.edition'), {
      required: true,
      maxlength: 4,
      hint: say(locale, 'figures.editionHint'),
    }),
    relation: selectField(state, 'relation', say(locale, 'figures.relation'), relations(imports, locale)),
    fileError: problemOf(state, 'file'),
    errors: errorSummary(state, ['publisher', 'title', 'edition', 'relation', 'file']),
    check: check && checked(check, locale),
    countFiles: countFiles(locale),
  };
}

function stateOf({ replacedAt, addsTo }: FigureImportView, locale: Locale): string {
  const state = say(locale, replacedAt ? 'figures.outOfUse' : 'figures.inUse');
  return addsTo ? `${state} · ${say(locale, 'figures.addition')}` : state;
}

function otherOf({ replacedBy, addsTo }: FigureImportView, locale: Locale): OtherFigure | null {
  const other = replacedBy ?? addsTo;
  if (!other) return null;
  const text = say(locale, replacedBy ? 'figures.usedInstead' : 'figures.addedTo');
  return { text, url: pageUrl(locale, `${PATH}/${other}`) };
}

function relations(imports: readonly FigureImportView[], locale: Locale): ChoiceOption[] {
  const roots = imports.filter(({ replacedAt, addsTo }) => !replacedAt && !addsTo);
  const of = (kind: 'adds' | 'replaces'): ChoiceOption[] =>
    roots.map(({ id, title, editionYear }) => ({
      value: `${kind}:${id}`,
      label: say(locale, `figures.${kind}`, { title, year: String(editionYear) }),
    }));
  return [{ value: 'new', label: say(locale, 'figures.isNew') }, ...of('adds'), ...of('replaces')];
}

function checked(check: FigureCheck, locale: Locale): FiguresView['check'] {
  const url = (id: string): string => pageUrl(locale, `${PATH}/${id}`);
  const known = check.known ? [{ text: say(locale, 'figures.known'), url: url(check.known) }] : [];
  const clashes = check.clashes.map(({ rows, title, id }) => {
    return { text: say(locale, 'figures.clash', { count: rows, title }), url: url(id) };
  });
  return {
    counts: countsOf(check.rowsTaken, check.setAside.length, check.totalsAgreed, locale),
    warnings: [...known, ...clashes],
    aside: asideOf(check.setAside, locale),
  };
}

const countsOf = (taken: number, aside: number, totals: number, locale: Locale): FigureCounts[] => [
  { label: say(locale, 'figures.taken'), value: taken },
  { label: say(locale, 'figures.setAside'), value: aside },
  { label: say(locale, 'figures.totals'), value: totals },
];

function asideOf(rows: readonly SetAside[], locale: Locale): AsideTable {
  return {
    rows: rows.slice(0, SHOWN_ROWS).map(({ line, raw, faults }) => ({
      line,
      raw,
      faults: faults.map((each) => faultText(each)[locale]),
    })),
    more: Math.max(0, rows.length - SHOWN_ROWS),
  };
}

export function buildFigure(page: PageModel, found: FigureImportCase, problem: string | null): FigureView {
  const { locale } = page;
  const { id, title, publisher, editionYear, replacedAt, setAside } = found;
  const url = pageUrl(locale, `${PATH}/${id}`);
  return {
    page,
    title,
    sub: `${publisher} · ${editionYear}`,
    state: stateOf(found, locale),
    other: otherOf(found, locale),
    counts: countsOf(found.rowsTaken, found.rowsSetAside, found.totalsAgreed, locale),
    aside: asideOf(setAside, locale),
    csvUrl: setAside.length > 0 ? `${url}/set-aside.csv` : null,
    problem,
    takeOutAction: replacedAt ? null : `${url}/take-out`,
    useAgainAction: replacedAt ? `${url}/use-again` : null,
    listUrl: pageUrl(locale, PATH),
  };
}
