import type { Locale } from '@puente/kernel';
import { OPENING_PAID, openingPaid, type OpeningInput, type OpeningPreview } from '@puente/ledger';
import { SUPPORTS, supports } from '@puente/grants';
import type { ProgrammeView } from '@puente/matching';
import { legalRoutes, strategies } from '@puente/taxonomy';
import { say } from '../../texts';
import { wordsOf } from '../forms/form-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { choiceField, selectField, termOptions, textField } from '../shared/build-fields';
import { errorSummary, firstValue, type FormState, type FormValues } from '../shared/form-state';
import { openedLines, refusedLines, totalLines } from './opening-lines';
import type { NewOpeningView } from './openings.view';

type OpeningProgramme = Pick<ProgrammeView, 'id'> & { readonly facts: Pick<ProgrammeView['facts'], 'title'> };

export const OPENING_FIELDS = ['programmeId', 'strategy', 'support', 'route', 'months', 'paid'] as const;
const SHOWN_REFUSED = 200;

/** The form as it was sent, for the service to judge. */
export function openingInput(values: FormValues): OpeningInput {
  const of = (name: string): string => firstValue({ values, problems: [] }, name).trim();
  const [programmeId, strategy, support, route, paid] = [
    ...[of('programmeId'), of('strategy'), of('support'), of('route'), of('paid')],
  ] as [string, string, string, string, string];
  return { programmeId, strategy, support, route, months: Number(of('months') || 'none'), paid };
}

/** The form, and below it what would enter the books; no preview before it was asked for. */
export function buildNewOpening(
  page: PageModel,
  programmes: readonly OpeningProgramme[],
  preview: OpeningPreview | null,
  state: FormState,
): NewOpeningView {
  const { locale } = page;
  return {
    ...{ page, errors: errorSummary(state, OPENING_FIELDS) },
    ...{ backUrl: pageUrl(locale, 'openings'), action: pageUrl(locale, 'openings/new') },
    ...fieldsOf(programmes, state, locale),
    preview: preview && previewOf(preview, state, locale),
  };
}

function fieldsOf(
  programmes: readonly OpeningProgramme[],
  state: FormState,
  locale: Locale,
): Pick<NewOpeningView, 'selects' | 'months' | 'choices'> {
  const choose = say(locale, 'openings.choose');
  const own = programmes.map(({ id, facts }) => ({ value: id, label: wordsOf(facts.title, locale) }));
  const terms = [
    ['programmeId', say(locale, 'openings.programme'), own],
    ['strategy', say(locale, 'openings.strategy'), termOptions(strategies, locale)],
    ['route', say(locale, 'openings.route'), termOptions(legalRoutes, locale)],
  ] as const;
  return {
    selects: terms.map(([name, label, options]) => selectField(state, name, label, options, choose)),
    months: textField(state, 'months', say(locale, 'openings.months'), { type: 'number', required: true }),
    choices: [
      choiceField(state, {
        ...{ name: 'support', legend: say(locale, 'openings.support'), kind: 'radio' },
        options: supports.map((value) => ({ value, label: SUPPORTS[value][locale] })),
      }),
      choiceField(state, {
        ...{ name: 'paid', legend: say(locale, 'openings.paid'), kind: 'radio' },
        options: openingPaid.map((value) => ({ value, label: OPENING_PAID[value][locale] })),
      }),
    ],
  };
}

function previewOf(
  { totals, grants, refused }: OpeningPreview,
  state: FormState,
  locale: Locale,
): NewOpeningView['preview'] {
  const shown = refused.slice(0, SHOWN_REFUSED);
  const isMore = refused.length > shown.length;
  const fields = OPENING_FIELDS.map((name) => ({ name, value: firstValue(state, name) }));
  const nothing = refused.length > 0 ? 'openings.nothingText' : 'openings.nothingOnRecord';
  return {
    ...{ totals: totalLines(totals, locale), lines: openedLines(grants, locale) },
    empty: {
      title: say(locale, 'openings.nothing'),
      ...{ text: say(locale, nothing), url: null, action: null },
    },
    propose: grants.length > 0 ? { action: pageUrl(locale, 'openings'), fields } : null,
    refused:
      refused.length > 0
        ? {
            title: say(locale, 'openings.refused', { count: String(refused.length) }),
            note: isMore ? say(locale, 'openings.refusedNote', { shown: String(SHOWN_REFUSED) }) : null,
            lines: refusedLines(shown, locale),
          }
        : null,
  };
}
