import {
  DECLINE_REASONS,
  OUTCOMES,
  type DecisionItem,
  type DecisionRow,
  type DecisionView,
} from '@puente/grants';
import { formatMoment, type Locale } from '@puente/kernel';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { AnswerPreview, DecisionBadge } from './decisions.view';

const BADGES = {
  proposed: { colour: 'yellow', icon: 'question' },
  decided: { colour: 'green', icon: 'check' },
  withdrawn: { colour: 'grey', icon: 'cross' },
} as const;

export const decisionBadge = ({ status }: DecisionRow, locale: Locale): DecisionBadge => ({
  label: say(locale, `decisions.status-${status}`),
  ...BADGES[status],
});

/** A list is called by when it was put up. */
export const decisionTitle = ({ proposedAt }: DecisionRow, locale: Locale): string =>
  say(locale, 'decisions.listOf', { moment: formatMoment(proposedAt, locale) });

export const proposerOf = ({ proposer }: DecisionRow, locale: Locale): string =>
  proposer ?? say(locale, 'reviews.somebody');

export const decisionUrl = (locale: Locale, callId: string, id: string): string =>
  pageUrl(locale, `calls/${callId}/decisions/${id}`);

type Said = Pick<DecisionItem, 'outcome' | 'reasons' | 'note'>;

/** The words that the applicant's page has for it. */
export const answerPreview = ({ outcome, reasons, note }: Said, locale: Locale): AnswerPreview => ({
  outcome: OUTCOMES[outcome][locale],
  reasons: reasons.map((code) => DECLINE_REASONS[code][locale]),
  note: note || null,
});

/** How many approvals count. */
export const counted = ({ approvals }: DecisionView): number =>
  approvals.filter(({ counts }) => counts).length;
