import type { AssignmentBoard, BoardLine, DeskProgress } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { regions } from '@puente/taxonomy';
import { say } from '../../texts';
import type { PageModel } from '../layouts/page.view';
import { applicationLabel, stageWords } from '../reviews/review-words';
import { apart, selectField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import { emptyForm } from '../shared/form-values';
import { pageOf, paginate } from '../shared/pagination.view';
import { labelOf } from '../shared/words';
import type { AssignedLine, AssignmentsView, ReceivedLine } from './assignments.view';
import { loadLines } from './build-loads';
import { deskFrame, deskUrl } from './desk-frame';
import { pairProblems, pairValue } from './pairs';

type Candidates = AssignmentBoard['candidates'];

interface AssignmentsInput {
  readonly page: number;
  readonly pageSize: number;
  /** Who reads: they take back nothing that they opened themselves. */
  readonly self: string;
  readonly state: FormState;
}

/** Who reads what, and how much each person has. */
export function buildAssignments(
  page: PageModel,
  board: AssignmentBoard,
  progress: DeskProgress,
  { page: at, pageSize, self, state }: AssignmentsInput,
): AssignmentsView {
  const { locale } = page;
  const { call, plan, lines } = board;
  const url = deskUrl(locale, call.id, 'assigned');
  const shown = pageOf(lines, at, pageSize);
  const here = at > 1 ? `?page=${at}` : '';
  const each = plan?.reviewersEach ?? 0;
  const isLacking = lines.some(({ reviewers }) => reviewers.length < each);
  return {
    page,
    frame: deskFrame(progress, 'assigned', locale),
    errors: errorSummary(pairProblems(state, { ...board, lines: shown }, locale), []),
    ...{ action: `${url}${here}`, removeAction: `${url}/remove${here}` },
    proposeUrl: plan && plan.panel.length > 0 && isLacking ? `${url}/proposal` : null,
    planUrl: plan && plan.panel.length > 0 ? null : deskUrl(locale, call.id, 'plan'),
    lines: shown.map((line, index) => receivedLine(line, index, { ...board, self }, locale)),
    pagination: paginate(lines.length, at, pageSize, (number) => `${url}?page=${number}`),
    printUrl: `${url}?print=1`,
    loads: loadLines(board, [], locale),
    empty: {
      title: say(locale, 'reviewAssignments.emptyTitle'),
      text: say(locale, 'reviewAssignments.emptyText'),
      ...{ url: null, action: null },
    },
  };
}

function receivedLine(
  line: BoardLine,
  index: number,
  { plan, candidates, self }: AssignmentBoard & { readonly self: string },
  locale: Locale,
): ReceivedLine {
  const count = (plan?.reviewersEach ?? 0) - line.reviewers.length;
  return {
    label: applicationLabel(line, locale),
    isProtected: line.card?.safety === 'protected',
    stage: stageWords(line.stage, locale),
    region: labelOf(regions, line.card?.mainRegion ?? null, locale),
    readers: line.reviewers.map((each) => assignedLine(each, line, self, locale)),
    recused: line.recused.map((id) => nameOf(candidates, id, locale)),
    missing: count > 0 ? say(locale, 'reviewAssignments.missing', { count }) : null,
    add: plan && addField(line, index, candidates, locale),
  };
}

/** A name of the team; somebody who has left has none any more. */
export const nameOf = (candidates: Candidates, id: string, locale: Locale): string =>
  candidates.find(({ personId }) => personId === id)?.name ?? say(locale, 'reviews.somebody');

function assignedLine(
  assigned: BoardLine['reviewers'][number],
  line: BoardLine,
  self: string,
  locale: Locale,
): AssignedLine {
  const name = assigned.reviewer ?? say(locale, 'reviews.somebody');
  const state = assigned.submittedAt ? 'handedIn' : assigned.openedAt ? 'opened' : 'asked';
  const application = applicationLabel(line, locale);
  const isKept = assigned.submittedAt || (assigned.openedAt && assigned.reviewerId === self);
  return {
    name,
    state: say(locale, `reviewAssignments.state-${state}`),
    remove: isKept
      ? null
      : {
          pair: pairValue(assigned),
          label: say(locale, 'reviewAssignments.remove', { name, application }),
        },
  };
}

function addField(
  line: BoardLine,
  index: number,
  candidates: Candidates,
  locale: Locale,
): ReceivedLine['add'] {
  const { applicationId, reviewers, recused } = line;
  const taken = new Set([...reviewers.map(({ reviewerId }) => reviewerId), ...recused]);
  const free = candidates.filter(({ personId }) => !taken.has(personId));
  if (free.length === 0) return null;
  const options = free.map(({ personId: reviewerId, name }) => ({
    ...{ value: pairValue({ applicationId, reviewerId }), label: name },
  }));
  const label = say(locale, 'reviewAssignments.addTo', { application: applicationLabel(line, locale) });
  const field = selectField(emptyForm, 'pairs', label, options, say(locale, 'reviewAssignments.choose'));
  return apart(field, `-${index}`);
}
