import { questionsOf, REQUIREMENT_LIMITS, isRunning, type Form } from '@puente/grants';
import { formatDay, formatMoment, type Locale } from '@puente/kernel';
import { WHOLE, type ReceivedReport } from '@puente/reporting';
import { figureOverlaps, figureQualities, grantIndicators, indicatorFacts } from '@puente/taxonomy';
import { nextVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { shownAnswer } from '../applications/answer-shown';
import { checkedSections } from '../applications/build-check';
import { wordsOf } from '../forms/form-words';
import { indicatorPath } from '../indicators/indicator-path';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { textField } from '../shared/build-fields';
import type { Fact } from '../shared/facts.view';
import { errorSummary, type FormState } from '../shared/form-state';
import { moneyOf, recipientStatus, reportHeading } from './report-words';
import type { ReceivedReportView } from './reports.view';

export const noteName = (section: string): string => `note.${section}`;

export function buildReceivedReport(
  page: PageModel,
  received: ReceivedReport,
  mayDecide: boolean,
  state: FormState,
): ReceivedReportView {
  const { locale } = page;
  const { recipient, submission, sections } = received;
  const { document } = submission;
  const form: Form = { ...received.form, sections: [...sections] };
  const isToDecide = mayDecide && recipient.state === 'handed-in' && isRunning(recipient.awardState);
  return {
    page,
    errors: errorSummary(
      state,
      sections.map(({ id }) => noteName(id)),
    ),
    back: { url: pageUrl(locale, 'reports'), label: say(locale, 'reports.title') },
    heading: reportHeading(document, locale),
    status: recipientStatus(recipient.state, locale),
    facts: factsOf(received, locale),
    differences: differencesOf(received, locale),
    figures: figuresOf(received, locale),
    money: moneyOf({ id: recipient.id, award: recipient.award, ...document }, null, locale),
    sections: checkedSections(form, document.answers, null, locale),
    ...(isToDecide ? actsOf(received, state, locale) : { accept: null, giveBack: null }),
  };
}

function factsOf({ recipient, submission }: ReceivedReport, locale: Locale): Fact[] {
  const { document, number, sha256, handedInAt } = submission;
  const [from, until] = [formatDay(document.fromOn, locale), formatDay(document.untilOn, locale)];
  const fact = (label: Parameters<typeof say>[1], ...values: string[]): Fact => ({
    ...{ label: say(locale, label), values },
  });
  return [
    fact('reports.award', recipient.award),
    fact('reports.what', recipient.requirement),
    fact('reports.due', formatDay(recipient.dueOn, locale)),
    fact('reports.period', say(locale, 'reports.periodOf', { from, until })),
    fact('reports.handedInAt', formatMoment(handedInAt, locale)),
    fact('reports.times', say(locale, 'reports.timesOf', { number })),
    fact('reports.hash', sha256),
  ];
}

function differencesOf(
  { form, differences }: ReceivedReport,
  locale: Locale,
): ReceivedReportView['differences'] {
  return differences.flatMap(({ question: id, before, after }) => {
    const question = questionsOf(form).find((each) => each.id === id);
    if (!question) return [];
    const words = (value: unknown): string =>
      shownAnswer(question, value, locale).lines.join(', ') || say(locale, 'reports.nothing');
    return [{ question: wordsOf(question.label, locale), before: words(before), after: words(after) }];
  });
}

function figuresOf(
  { submission: { document } }: ReceivedReport,
  locale: Locale,
): ReceivedReportView['figures'] {
  return document.figures
    .filter(({ breakdown }) => breakdown === WHOLE)
    .map(({ indicator, definition, value, quality, overlap }) => {
      const target = document.indicators.find(({ code }) => code === indicator)?.target ?? 0;
      return {
        indicator: grantIndicators.label(indicator)[locale],
        url: pageUrl(locale, indicatorPath(indicator, definition)),
        kind: say(locale, `awards.${indicatorFacts(indicator).kind}`),
        ...{ target: numberWords(target, locale), total: numberWords(value, locale) },
        quality: figureQualities.label(quality)[locale],
        overlap: figureOverlaps.label(overlap)[locale],
      };
    });
}

const numberWords = (value: number, locale: Locale): string =>
  value.toLocaleString(locale === 'es' ? 'es-MX' : 'en-US');

function actsOf(
  { recipient, sections }: ReceivedReport,
  state: FormState,
  locale: Locale,
): Pick<ReceivedReportView, 'accept' | 'giveBack'> {
  const version = nextVersion(state.values, recipient.version);
  const at = (tail: string): string => pageUrl(locale, `reports/${recipient.id}/${tail}`);
  const notes = sections.map(({ id, title }) =>
    textField(state, noteName(id), say(locale, 'reports.noteFor', { section: wordsOf(title, locale) }), {
      ...{ type: 'textarea', maxlength: REQUIREMENT_LIMITS.words },
    }),
  );
  return {
    accept: { action: at('accept'), version },
    giveBack: { action: at('return'), version, notes },
  };
}
