import { RISK_LEVELS, type PairLine, type PairList } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import type { CsvCell } from '@puente/rendering';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { applicationLabel } from '../reviews/review-words';
import { errorSummary, type FormState } from '../shared/form-state';
import {
  byWhom,
  firstEndWords,
  missingSteps,
  pairUrl,
  riskForm,
  routeBadge,
  routeName,
} from './diligence-words';
import type { DiligenceListView, PairListLine } from './diligence.view';

/** Every pair of the funder with what is missing. */
export function buildDiligenceList(
  page: PageModel,
  list: PairList,
  mayState: boolean,
  form: FormState,
): DiligenceListView {
  const { locale } = page;
  return {
    page,
    errors: errorSummary(form, ['level', 'words']),
    lines: list.lines.map((line) => lineOf(line, list, locale)),
    csvUrl: pageUrl(locale, 'diligence.csv'),
    xlsxUrl: pageUrl(locale, 'diligence.xlsx'),
    expenditureUrl: pageUrl(locale, 'diligence/expenditure-responsibility'),
    empty: {
      ...{ title: say(locale, 'diligence.emptyTitle'), text: say(locale, 'diligence.emptyText') },
      ...{ url: pageUrl(locale, 'awards'), action: say(locale, 'awards.title') },
    },
    appetite: appetiteWords(list, locale),
    state: mayState ? riskForm(form, pageUrl(locale, 'diligence/appetite'), locale) : null,
  };
}

function appetiteWords({ appetite }: PairList, locale: Locale): string | null {
  if (!appetite?.level) return null;
  const { level, words } = appetite;
  return say(locale, 'diligence.appetiteOf', {
    ...{ level: RISK_LEVELS[level][locale], words, ...byWhom(appetite, locale) },
  });
}

function lineOf(line: PairLine, { today }: PairList, locale: Locale): PairListLine {
  const { awardId, title, card, route, risk, riskStanding } = line;
  const missing = route && missingSteps(route.steps, today).length;
  return {
    nonprofit: applicationLabel({ card, applicationId: awardId }, locale),
    ...{ isProtected: card?.safety === 'protected', url: pairUrl(locale, awardId), title },
    route: route ? routeName(route.route, locale) : say(locale, 'diligence.none'),
    badge: route && routeBadge(route.state, locale),
    missing: route
      ? say(locale, 'diligence.missingOf', { open: missing!, all: route.steps.length })
      : say(locale, 'diligence.none'),
    ends: route ? firstEndWords(route.steps, locale) : '',
    risk: risk ? RISK_LEVELS[risk][locale] : say(locale, 'common.notKnown'),
    isBeyond: riskStanding === 'beyond',
  };
}

export const DILIGENCE_COLUMNS = [
  ...['award_id', 'award_title', 'legal_route', 'state', 'missing_steps', 'runs_out_first', 'risk'],
] as const;

/** The same for a file: by the award’s title, without the nonprofit’s name; codes and ISO days. */
export function diligenceRows({ lines, today }: PairList): CsvCell[][] {
  return lines.map(({ awardId, title, route, risk }) => [
    ...[awardId, title, route?.route ?? '', route?.state ?? ''],
    route
      ? missingSteps(route.steps, today)
          .map(({ code }) => code)
          .join('|')
      : '',
    route?.steps
      .flatMap(({ state, validUntil }) => (state === 'done' && validUntil ? [validUntil] : []))
      .sort()[0] ?? '',
    risk ?? '',
  ]);
}
