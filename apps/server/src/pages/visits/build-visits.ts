import {
  isRunning,
  isVisitable,
  type AwardState,
  VISIT_STATES,
  VISIT_WAYS,
  type VisitRow,
  visitWays,
} from '@puente/grants';
import { formatDay, type Locale } from '@puente/kernel';
import { say } from '../../texts';
import type { AwardBadge } from '../awards/awards.view';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { choiceField, textField } from '../shared/build-fields';
import type { Fact } from '../shared/facts.view';
import { errorSummary, type FormState } from '../shared/form-state';
import { emptyForm } from '../shared/form-values';
import { visitActs } from './visit-acts';
import type { VisitCard, VisitsView } from './visits.view';

/** On which side of an award somebody reads its visits, and whether they act there. */
export interface VisitReader {
  readonly side: 'funder' | 'nonprofit';
  readonly mayAct: boolean;
}

export interface VisitedAward {
  readonly id: string;
  readonly title: string;
  readonly state: AwardState;
}

/** What was typed, and into the form of which visit; none: into the one that asks for another. */
export interface Typed {
  readonly state: FormState;
  readonly visit: string | null;
}

const BADGES: Readonly<Record<VisitRow['state'], Pick<AwardBadge, 'colour' | 'icon'>>> = {
  asked: { colour: 'yellow', icon: 'question' },
  agreed: { colour: 'green', icon: 'check' },
  made: { colour: 'grey', icon: 'check' },
  refused: { colour: 'grey', icon: 'cross' },
  cancelled: { colour: 'grey', icon: 'cross' },
};

export const visitsUrl = (locale: Locale, { side }: VisitReader, award: string, tail = ''): string =>
  pageUrl(locale, `${side === 'nonprofit' ? 'my/' : ''}awards/${award}/visits${tail}`);

export function buildVisits(
  page: PageModel,
  award: VisitedAward,
  rows: readonly VisitRow[],
  reader: VisitReader,
  typed: Typed,
): VisitsView {
  const { locale } = page;
  const mayAct = reader.mayAct && isRunning(award.state);
  const own = reader.side === 'nonprofit' ? 'my/' : '';
  return {
    page,
    errors: errorSummary(typed.state, ['plannedOn', 'way', 'purpose', 'state', 'answer', 'madeOn', 'shared']),
    heading: say(locale, 'visits.ofAward', { award: award.title }),
    backUrl: pageUrl(locale, `${own}awards/${award.id}`),
    cards: rows.map((row) => cardOf(row, { ...reader, mayAct }, typed, locale)),
    empty: {
      ...{ title: say(locale, 'visits.emptyTitle'), text: say(locale, 'visits.emptyText') },
      ...{ url: null, action: null },
    },
    ask:
      mayAct && isVisitable(award.state)
        ? askForm(award.id, reader, typed.visit === null ? typed.state : emptyForm, locale)
        : null,
  };
}

function cardOf(row: VisitRow, reader: VisitReader, typed: Typed, locale: Locale): VisitCard {
  const state = typed.visit === row.id ? typed.state : emptyForm;
  return {
    heading: say(locale, 'visits.onDay', { day: formatDay(row.plannedOn, locale) }),
    badge: { label: VISIT_STATES[row.state][locale], ...BADGES[row.state] },
    facts: factsOf(row, locale),
    ...visitActs(row, reader, state, locale),
  };
}

function factsOf(row: VisitRow, locale: Locale): Fact[] {
  const line = (key: 'purpose' | 'answer' | 'shared', text: string): Fact[] =>
    text === '' ? [] : [{ label: say(locale, `visits.${key}`), values: [text] }];
  return [
    { label: say(locale, 'visits.askedBy'), values: [say(locale, `visits.side-${row.askedSide}`)] },
    { label: say(locale, 'visits.way'), values: [VISIT_WAYS[row.way][locale]] },
    ...line('purpose', row.purpose),
    ...line('answer', row.answer),
    ...(row.madeOn ? [{ label: say(locale, 'visits.madeOn'), values: [formatDay(row.madeOn, locale)] }] : []),
    ...line('shared', row.shared),
  ];
}

function askForm(award: string, reader: VisitReader, state: FormState, locale: Locale): VisitsView['ask'] {
  const options = visitWays.map((value) => ({ value, label: VISIT_WAYS[value][locale] }));
  return {
    action: visitsUrl(locale, reader, award),
    plannedOn: textField(state, 'plannedOn', say(locale, 'visits.plannedOn'), {
      type: 'date',
      required: true,
    }),
    way: choiceField(state, { name: 'way', kind: 'radio', legend: say(locale, 'visits.way'), options }),
    purpose: textField(state, 'purpose', say(locale, 'visits.purpose'), {
      ...{ type: 'textarea', required: true, maxlength: 1000, adviseIn: locale },
    }),
  };
}
