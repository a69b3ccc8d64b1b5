import { formatDay, formatMoment, type Locale } from '@puente/kernel';
import { formatNumber, layOut, reportBody, reportHash, REPORT_FORMATS } from '@puente/rendering';
import {
  IMPACT_AUDIENCES,
  IMPACT_SECTIONS,
  impactSections,
  IMPACT_FAULTS,
  namedRows,
  type ImpactFacts,
  type ImpactReportRow,
  type ImpactReportView,
  type ReportFigures,
} from '@puente/reporting';
import { grantIndicators } from '@puente/taxonomy';
import { say } from '../../texts';
import type { WayTo } from '../evidence/evidence.view';
import { moneyWords } from '../awards/award-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { textField, type TextFieldOptions } from '../shared/build-fields';
import type { Fact } from '../shared/facts.view';
import type { ErrorSummary, TextField } from '../shared/fields.view';
import { errorSummary, withLabels, type FormState } from '../shared/form-state';
import { needLabel } from './build-evidence-cards';
import { impactBadge, impactUrl, periodWords, titleOf } from './build-impact-reports';
import { textValues, voicePlaces } from './impact-form';
import { figureWords } from './figure-words';
import type {
  ImpactEditor,
  ImpactPageView,
  ImpactWaiting,
  TwinField,
  VoiceFields,
} from './impact-reports.view';

interface ImpactReader {
  readonly personId: string;
  readonly mayAct: boolean;
}

const LANGUAGES = [
  ['es', 'Español'],
  ['en', 'English'],
] as const;

/** A report with its document and what its figures were made of; null as long as they are read for the first time. */
export interface ShownImpact {
  readonly report: ImpactReportRow;
  readonly made: {
    readonly view: ImpactReportView;
    readonly facts: ImpactFacts;
    readonly figures: ReportFigures;
  } | null;
}

/** One report, and what its reader may do with it now. */
export function buildImpactPage(
  page: PageModel,
  { report, made }: ShownImpact,
  reader: ImpactReader,
  state: FormState,
): ImpactPageView {
  const { locale } = page;
  const mayWrite = reader.mayAct && report.state === 'draft';
  const editor = mayWrite ? editorOf(report, state, locale) : null;
  return {
    ...{ page, errors: errorsOf(state, editor) },
    ...{ backUrl: pageUrl(locale, 'impact-reports'), title: titleOf(report, locale) },
    ...{ badge: impactBadge(report.state, locale), facts: factsOf(report, locale) },
    ...{
      links: linksOf(report, locale),
      files: made ? filesOf(report, locale) : [],
      marks: made ? marksOf(made.view, locale) : [],
      editor,
    },
    waiting: report.state === 'reading' ? waitingOf(report, reader, locale) : null,
    reportBody: made ? bodyOf(report, made) : null,
    withheld: made ? withheldOf(made.facts, locale) : [],
    ...(made ? madeOf(made.facts, locale) : { awards: [], counts: [] }),
    ...(made ? figuresOf(report, made.figures, locale) : { figures: [], evidence: [] }),
    indicatorsUrl: pageUrl(locale, 'indicators'),
    ...actsOf(report, made?.view.isOutdated ?? false, reader, locale),
  };
}

type Made = NonNullable<ShownImpact['made']>;

const figureUrl = ({ id }: Pick<ImpactReportRow, 'id'>, name: string, locale: Locale): string =>
  impactUrl(locale, id, `/figures/${name}`);

/** The document with each figure as a link to what it came from. */
function bodyOf(report: ImpactReportRow, { view: { document }, figures }: Made): string {
  const links = [...figures.places].map(([block, rows]) => {
    const urls = rows.map((row) => row.map((name) => name && figureUrl(report, name, document.language)));
    return [block, urls] as const;
  });
  return reportBody(layOut(document, reportHash(document)), new Map(links));
}

function figuresOf(
  report: ImpactReportRow,
  { names, need }: ReportFigures,
  locale: Locale,
): Pick<ImpactPageView, 'figures' | 'evidence'> {
  const link = (name: string, label: string): WayTo => ({ label, url: figureUrl(report, name, locale) });
  return {
    figures: names
      .filter((name) => !name.startsWith('need.'))
      .map((name) => link(name, figureWords(name, locale))),
    evidence: need.tables.map((table) => ({
      title: `${table.label[locale]} (${table.publisher}, ${table.editionYear ?? '—'})`,
      figures: namedRows(table).map(({ name, ...origin }) => link(name, needLabel(origin, locale))),
    })),
  };
}

function waitingOf(
  { id, figuresDone: done, figuresOf: of, fault }: ImpactReportRow,
  { mayAct }: ImpactReader,
  locale: Locale,
): ImpactWaiting {
  const words = { done: String(done), of: String(of) };
  return {
    progress: of > 0 ? say(locale, 'impactReports.progress', words) : null,
    fault: fault && IMPACT_FAULTS[fault][locale],
    againUrl: impactUrl(locale, id),
    retry: fault && mayAct ? impactUrl(locale, id, '/retry') : null,
  };
}

const withheldOf = ({ withheld = [] }: Partial<ImpactFacts>, locale: Locale): ImpactPageView['withheld'] =>
  withheld.map(({ name, why, advice }) => ({
    ...{ what: figureWords(name, locale), why: why[locale] },
    advice: advice.map((each) => each[locale]),
  }));

function factsOf(report: ImpactReportRow, locale: Locale): Fact[] {
  const { scope, sha256, writer, writtenAt, submitter, submittedAt, approver, approvedAt } = report;
  const by = (key: 'writer' | 'submitted' | 'approved', who: string | null, at: Date | null): Fact[] => {
    if (at === null) return [];
    const words = { who: who ?? say(locale, 'reviews.somebody'), moment: formatMoment(at, locale) };
    return [{ label: say(locale, `impactReports.${key}`), values: [say(locale, 'payments.byAt', words)] }];
  };
  return [
    { label: say(locale, 'impactReports.audience'), values: [IMPACT_AUDIENCES[scope.audience][locale]] },
    { label: say(locale, 'impactReports.period'), values: [periodWords(scope, locale)] },
    { label: say(locale, 'impactReports.dataDay'), values: [formatDay(scope.day, locale)] },
    ...by('writer', writer, writtenAt),
    ...by('submitted', submitter, submittedAt),
    ...by('approved', approver, approvedAt),
    ...(sha256 ? [{ label: say(locale, 'impactReports.hash'), values: [sha256] }] : []),
  ];
}

function linksOf({ replaces, replacedBy }: ImpactReportRow, locale: Locale): ImpactPageView['links'] {
  return (['replaces', 'replacedBy'] as const).flatMap((key) => {
    const id = key === 'replaces' ? replaces : replacedBy;
    return id ? [{ label: say(locale, `impactReports.${key}`), url: impactUrl(locale, id) }] : [];
  });
}

const filesOf = ({ id }: ImpactReportRow, locale: Locale): ImpactPageView['files'] =>
  LANGUAGES.map(([code, language]) => ({
    language,
    items: REPORT_FORMATS.map((format) => ({
      label: format.toUpperCase(),
      url: impactUrl(locale, id, `/files/${code}/${format}`),
    })),
  }));

function marksOf({ marks, claims }: ImpactReportView, locale: Locale): ImpactPageView['marks'] {
  return [
    ...marks.flatMap((text) => text.marks.map(({ words, advice }) => ({ words, why: advice.why[locale] }))),
    ...claims.map(({ words }) => ({ words, why: say(locale, 'impactReports.claim') })),
  ];
}

/** The own rows behind the figures: each opens to its award. */
function madeOf({ awards, counts }: ImpactFacts, locale: Locale): Pick<ImpactPageView, 'awards' | 'counts'> {
  const url = (id: string): string => pageUrl(locale, `awards/${id}`);
  return {
    awards: awards.map(({ id, title, currency, committedMinor, paidMinor }) => ({
      ...{ title, url: url(id), committed: moneyWords(BigInt(committedMinor), currency, locale) },
      paid: moneyWords(BigInt(paidMinor), currency, locale),
    })),
    counts: counts.map(({ awardId, indicator, value }) => ({
      ...{ indicator: grantIndicators.label(indicator)[locale], url: url(awardId) },
      value: formatNumber(value, locale),
    })),
  };
}

function editorOf({ id, version, texts }: ImpactReportRow, sent: FormState, locale: Locale): ImpactEditor {
  /* Another form of the page that was refused, such as the one that submits, holds no texts. */
  const state = { ...sent, values: sent.values['title.es'] ? sent.values : textValues(texts) };
  const twin = (name: string, label: string, options: TextFieldOptions): TwinField => ({
    es: textField(state, `${name}.es`, say(locale, 'impactReports.inSpanish', { label }), {
      ...options,
      lang: 'es',
    }),
    en: textField(state, `${name}.en`, say(locale, 'impactReports.inEnglish', { label }), {
      ...options,
      lang: 'en',
    }),
  });
  const long = { type: 'textarea' } as const;
  const voices = Array.from({ length: voicePlaces(texts.voices.length) }, (_, at): VoiceFields => {
    const title = say(locale, 'impactReports.voice', { number: String(at + 1) });
    const hint = say(locale, 'impactReports.consentHint');
    return {
      ...{ title, text: twin(`voices.${at}.text`, title, long) },
      attribution: twin(`voices.${at}.attribution`, say(locale, 'impactReports.attribution'), {}),
      consent: textField(state, `voices.${at}.consent`, say(locale, 'impactReports.consent'), { hint }),
    };
  });
  return {
    ...{ action: impactUrl(locale, id, '/texts'), version },
    twins: [
      twin('title', say(locale, 'impactReports.reportTitle'), {}),
      ...impactSections.map((name) => twin(`sections.${name}`, IMPACT_SECTIONS[name][locale], long)),
    ],
    voices: voices.filter(isTold),
    more: voices.filter((voice) => !isTold(voice)),
  };
}

/** The same sentence may stand at many texts: each is said with the name of its own. */
function errorsOf(state: FormState, editor: ImpactEditor | null): ErrorSummary | null {
  const fields = editor ? fieldsOf(editor) : [];
  const names = fields.map(({ name }) => name);
  return withLabels(errorSummary(state, names), fields);
}

const fieldsOf = ({ twins, voices, more }: ImpactEditor): TextField[] => [
  ...twins.flatMap(({ es, en }) => [es, en]),
  ...[...voices, ...more].flatMap(fieldsOfVoice),
];

const fieldsOfVoice = ({ text, attribution, consent }: VoiceFields): TextField[] => [
  ...[text.es, text.en, attribution.es, attribution.en, consent],
];

const isTold = (voice: VoiceFields): boolean =>
  fieldsOfVoice(voice).some(({ value, error }) => value !== '' || error !== null);

function actsOf(
  { id, state, version, sha256, writtenBy, submittedBy }: ImpactReportRow,
  isOutdated: boolean,
  { personId, mayAct }: ImpactReader,
  locale: Locale,
): Pick<ImpactPageView, 'own' | 'approve' | 'submit' | 'outdated' | 'others'> {
  const act = (tail: string) => ({ action: impactUrl(locale, id, `/${tail}`), version });
  const waits = mayAct && state === 'submitted';
  const isOwn = writtenBy === personId || submittedBy === personId;
  const other = (key: 'refresh' | 'giveBack' | 'withdraw' | 'correct', tail: string, isOffered: boolean) =>
    mayAct && isOffered ? [{ ...act(tail), label: say(locale, `impactReports.${key}`) }] : [];
  return {
    own: waits && isOwn ? say(locale, 'impactReports.own') : null,
    approve: waits && !isOwn ? { action: act('approve').action, shown: sha256! } : null,
    submit: mayAct && state === 'draft' && !isOutdated ? act('submit') : null,
    outdated: mayAct && isOutdated ? act('refresh') : null,
    others: [
      ...other('refresh', 'refresh', state === 'draft' && !isOutdated),
      ...other('giveBack', 'give-back', state === 'submitted'),
      ...other('correct', 'correct', state === 'approved'),
      ...other('withdraw', 'withdraw', state === 'reading' || state === 'draft' || state === 'submitted'),
    ],
  };
}
