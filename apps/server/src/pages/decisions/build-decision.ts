import { outcomeCodes, OUTCOMES, type DecisionView, type DeskProgress } from '@puente/grants';
import { formatMoment, type Locale } from '@puente/kernel';
import { say } from '../../texts';
import type { PageModel } from '../layouts/page.view';
import { deskFrame, deskUrl } from '../review-desk/desk-frame';
import { applicationLabel, stageWords } from '../reviews/review-words';
import type { Fact } from '../shared/facts.view';
import { errorSummary, type FormState } from '../shared/form-state';
import {
  answerPreview,
  counted,
  decisionBadge,
  decisionTitle,
  decisionUrl,
  proposerOf,
} from './decision-words';
import type { DecisionPageView } from './decisions.view';

/** A list exactly as an approval of it counts for; `self` is who reads. */
export function buildDecision(
  page: PageModel,
  decision: DecisionView,
  progress: DeskProgress,
  self: string,
  state: FormState,
): DecisionPageView {
  const { locale } = page;
  const { call, approvals } = decision;
  return {
    page,
    frame: deskFrame(progress, 'decided', locale),
    errors: errorSummary(state, []),
    heading: decisionTitle(decision, locale),
    badge: decisionBadge(decision, locale),
    backUrl: deskUrl(locale, call.id, 'decided'),
    facts: factsOf(decision, locale),
    counts: countsOf(decision, locale),
    lines: decision.lines.map((line) => ({
      label: applicationLabel(line, locale),
      isProtected: line.card?.safety === 'protected',
      stage: line.stage ? stageWords(line.stage, locale) : '—',
      ...answerPreview(line, locale),
    })),
    approvals: approvals.map(({ name, approvedAt, counts }) => ({
      ...{ who: name ?? say(locale, 'reviews.somebody'), at: formatMoment(approvedAt, locale), counts },
    })),
    ...actsOf(decision, self, locale),
  };
}

function factsOf(decision: DecisionView, locale: Locale): Fact[] {
  const { proposedAt, decidedAt, quorum } = decision;
  const fact = (label: string, value: string): Fact => ({ label, values: [value] });
  return [
    fact(say(locale, 'decisions.proposer'), proposerOf(decision, locale)),
    fact(say(locale, 'decisions.proposedAt'), formatMoment(proposedAt, locale)),
    fact(
      say(locale, 'decisions.approvals'),
      say(locale, 'reviewDesk.of', { done: counted(decision), all: quorum }),
    ),
    ...(decidedAt ? [fact(say(locale, 'decisions.decidedAt'), formatMoment(decidedAt, locale))] : []),
  ];
}

const countsOf = ({ lines }: DecisionView, locale: Locale): DecisionPageView['counts'] =>
  outcomeCodes
    .map((code) => ({
      label: OUTCOMES[code][locale],
      value: lines.filter(({ outcome }) => outcome === code).length,
    }))
    .filter(({ value }) => value > 0);

/** What the reader may do now. Who wrote the list as it is does not approve it, and nobody does twice. */
function actsOf(
  decision: DecisionView,
  self: string,
  locale: Locale,
): Pick<DecisionPageView, 'approve' | 'cannot' | 'editUrl' | 'withdrawAction'> {
  const { status, call, id, items, shown } = decision;
  if (status !== 'proposed') return { approve: null, cannot: null, editUrl: null, withdrawAction: null };
  const url = decisionUrl(locale, call.id, id);
  const cannot = cannotOf(decision, self, locale);
  const text = say(locale, 'decisions.approveText', { count: items });
  return {
    approve: cannot !== null || !shown ? null : { action: `${url}/approve`, shown, text },
    ...{ cannot, editUrl: `${url}/edit`, withdrawAction: `${url}/withdraw` },
  };
}

function cannotOf(
  { proposedBy, approvals, proposerSteppedBack }: DecisionView,
  self: string,
  locale: Locale,
): string | null {
  if (proposedBy === self) return say(locale, 'decisions.ownList');
  if (proposerSteppedBack) return say(locale, 'decisions.proposerSteppedBack');
  const isDone = approvals.some(({ personId, counts }) => counts && personId === self);
  return isDone ? say(locale, 'decisions.approvedAlready') : null;
}
