import {
  CONFLICTS,
  type AssignmentBoard,
  type AssignmentProposal,
  type BoardLine,
  type DeskProgress,
  type LeftOut,
  type Pair,
} from '@puente/grants';
import { joinWords, type Locale } from '@puente/kernel';
import { say } from '../../texts';
import type { PageModel } from '../layouts/page.view';
import { applicationLabel } from '../reviews/review-words';
import { choiceField } from '../shared/build-fields';
import type { ChoiceField } from '../shared/fields.view';
import { errorSummary, type FormState } from '../shared/form-state';
import type { LeftOutLine, ProposalView } from './assignments.view';
import { nameOf } from './build-assignments';
import { loadLines } from './build-loads';
import { deskFrame, deskUrl } from './desk-frame';
import { pairProblems, pairValue } from './pairs';

/** What the solver proposes, pair by pair, to be taken as it is or without some of it, as in `state` where it was refused. */
export function buildProposal(
  page: PageModel,
  board: AssignmentBoard,
  { pairs, refusal, leftOut }: AssignmentProposal,
  progress: DeskProgress,
  state: FormState,
): ProposalView {
  const { locale } = page;
  const action = deskUrl(locale, board.call.id, 'assigned');
  const asked = board.lines.filter(({ applicationId }) => has(pairs, applicationId));
  return {
    page,
    errors: errorSummary(pairProblems(state, board, locale), []),
    frame: deskFrame(progress, 'assigned', locale),
    ...{ backUrl: action, action },
    refusal: refusal && {
      text: say(locale, `reviewAssignments.refusal-${refusal.reason}`),
      applications: refusal.applications.map((id) => labelOf(board.lines, id, locale)),
    },
    choices: asked.map((line, index) => choiceOf(line, index, board, pairs, state, locale)),
    loads: loadLines(board, pairs, locale),
    leftOut: leftOut.map((each) => leftOutLine(each, board, locale)),
  };
}

const has = (pairs: readonly Pair[], id: string): boolean =>
  pairs.some(({ applicationId }) => applicationId === id);

function labelOf(lines: readonly BoardLine[], id: string, locale: Locale): string {
  const card = lines.find(({ applicationId }) => applicationId === id)?.card ?? null;
  return applicationLabel({ card, applicationId: id }, locale);
}

function choiceOf(
  line: BoardLine,
  index: number,
  { candidates, plan }: AssignmentBoard,
  pairs: readonly Pair[],
  state: FormState,
  locale: Locale,
): ChoiceField {
  const own = pairs.filter(({ applicationId }) => applicationId === line.applicationId);
  const options = own.map((pair) => ({
    value: pairValue(pair),
    label: nameOf(candidates, pair.reviewerId, locale),
    note: isFar(pair, line, plan) ? say(locale, 'reviewAssignments.otherRegion') : null,
  }));
  return choiceField(
    { values: { pairs: state.values.pairs ?? own.map(pairValue) }, problems: [] },
    {
      ...{ name: 'pairs', kind: 'checkbox', idSuffix: String(index), options },
      legend: applicationLabel(line, locale),
    },
  );
}

/** Whether the person said where they know their way, and it is elsewhere. */
function isFar({ reviewerId }: Pair, { card }: BoardLine, plan: AssignmentBoard['plan']): boolean {
  const known = plan?.panel.find(({ personId }) => personId === reviewerId)?.regions ?? [];
  return card?.mainRegion != null && known.length > 0 && !known.includes(card.mainRegion);
}

function leftOutLine(
  { applicationId, reviewerId, conflicts }: LeftOut,
  { lines, candidates }: AssignmentBoard,
  locale: Locale,
): LeftOutLine {
  const reasons = conflicts.map((code) => CONFLICTS[code][locale]);
  return {
    application: labelOf(lines, applicationId, locale),
    person: nameOf(candidates, reviewerId, locale),
    reason: reasons.length > 0 ? joinWords(reasons, locale) : say(locale, 'reviewAssignments.recused'),
  };
}
