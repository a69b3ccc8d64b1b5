import {
  declineReasons,
  outcomeCodes,
  outcomesAt,
  type DecisionItem,
  type DecisionView,
  type DeclineReason,
  type Desk,
} from '@puente/grants';
import type { FieldProblem, FormValues } from '../shared/form-state';

/** The name of what is said of all that nothing else is said of. */
export const REST = 'rest';

/** A list as its form has it. */
export function decisionValues({ lines, version }: DecisionView): FormValues {
  const each = lines.map(({ applicationId: id, outcome, reasons, note }) => ({
    [`outcome.${id}`]: [outcome],
    [`reasons.${id}`]: reasons,
    [`note.${id}`]: [note],
  }));
  return { ...(Object.assign({}, ...each) as FormValues), version: [String(version)] };
}

/** The applications of a call, and which of them another open list holds. */
export interface OpenDesk extends Desk {
  readonly taken: ReadonlySet<string>;
}

/**
 * What the form says of each application, in the order of the page. What is said of the rest holds for those that were
 * left open, have no answer yet and stand in no other list, and never for what arrived after the form was shown.
 */
export function decisionItems(values: FormValues, { lines, taken }: OpenDesk): DecisionItem[] {
  return lines.flatMap(({ applicationId, outcome }) => {
    const own = itemIn(values, applicationId, applicationId);
    const wasShown = values[`outcome.${applicationId}`] !== undefined;
    const isLeftOpen = outcome === null && wasShown && !taken.has(applicationId);
    return own ?? (isLeftOpen ? itemIn(values, REST, applicationId) : null) ?? [];
  });
}

function itemIn(values: FormValues, key: string, applicationId: string): DecisionItem | null {
  const outcome = outcomeCodes.find((code) => code === values[`outcome.${key}`]?.[0]);
  if (!outcome) return null;
  const note = (values[`note.${key}`]?.[0] ?? '').trim();
  return { ...{ applicationId, outcome, note }, reasons: reasonsIn(values[`reasons.${key}`] ?? []) };
}

const reasonsIn = (ticked: readonly string[]): DeclineReason[] =>
  declineReasons.filter((code) => ticked.includes(code));

/** What is possible at every stage: where it is refused, it is so for all. */
const ANYWHERE: readonly string[] = outcomesAt('letter').filter((code) => outcomesAt('full').includes(code));

/** Refusals at the choice that they are about; what was said of all the rest is refused there, once. */
export function decisionProblems(problems: readonly FieldProblem[], values: FormValues): FieldProblem[] {
  const isForAll = ANYWHERE.includes(values[`outcome.${REST}`]?.[0] ?? '');
  const isOfRest = (id: string): boolean => isForAll && !values[`outcome.${id}`]?.[0];
  const placed = problems.map(({ field, text }) => {
    const id = field.replace(/^items\.?/, '');
    return { text, field: `outcome.${id === '' || isOfRest(id) ? REST : id}` };
  });
  const isFirst = ({ field, text }: FieldProblem, at: number): boolean =>
    placed.findIndex((each) => each.field === field && each.text === text) === at;
  return placed.filter(isFirst);
}
