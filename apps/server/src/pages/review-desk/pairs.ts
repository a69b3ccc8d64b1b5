import type { AssignmentBoard, Pair } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { applicationLabel } from '../reviews/review-words';
import type { FormState, FormValues } from '../shared/form-state';

/** Who reads what, as one value of a form. */
export const pairValue = ({ applicationId, reviewerId }: Pair): string => `${applicationId} ${reviewerId}`;

/** The pairs that a form names; an empty choice is none. */
export const pairsIn = (values: FormValues): Pair[] =>
  (values.pairs ?? [])
    .filter((each) => each.trim() !== '')
    .map((each) => {
      const [applicationId = '', reviewerId = ''] = each.split(' ');
      return { applicationId, reviewerId };
    });

/** Refusals of pairs with the application and the person that they are about. */
export function pairProblems(state: FormState, board: AssignmentBoard, locale: Locale): FormState {
  const problems = state.problems.map(({ field, text }) => {
    const [, applicationId, reviewerId] = field.split('.');
    const line = board.lines.find((each) => each.applicationId === applicationId);
    const person = board.candidates.find(({ personId }) => personId === reviewerId);
    const about = [line && applicationLabel(line, locale), person?.name].filter((each) => each !== undefined);
    return { field, text: [...about, text].join(': ') };
  });
  return { ...state, problems };
}
