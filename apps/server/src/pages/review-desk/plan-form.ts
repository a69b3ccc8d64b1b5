import type { Candidate, PlannedCall, PlanRow } from '@puente/grants';
import type { FieldProblem, FormValues } from '../shared/form-state';
import { draftOf, draftValues, readDraft, rubricInput, wholeNumber } from './rubric-draft';
import { SAMPLE_RUBRIC } from './sample-rubric';

const textOf = (values: FormValues, name: string): string => (values[name]?.[0] ?? '').trim();

/** What is stored of a plan as its form has it; a sample where there is none yet. */
export function planValues({ plan }: PlannedCall): FormValues {
  return {
    ...draftValues(draftOf(plan?.rubric ?? SAMPLE_RUBRIC)),
    blind: plan?.blind ? ['yes'] : [],
    reviewersEach: [String(plan?.reviewersEach ?? 2)],
    quorum: [String(plan?.quorum ?? 1)],
    ...panelValues(plan),
  };
}

function panelValues(plan: PlanRow | null): FormValues {
  const entries = (plan?.panel ?? []).flatMap(({ personId, most, languages, regions }) => [
    [`panel.${personId}.on`, ['yes']],
    [`panel.${personId}.most`, [String(most)]],
    [`panel.${personId}.languages`, languages],
    [`panel.${personId}.regions`, regions],
  ]);
  return Object.fromEntries(entries) as FormValues;
}

/** The people that a posted form puts on the panel, in the order in which the page shows them. */
export const panelOf = (values: FormValues, candidates: readonly Candidate[]): string[] =>
  candidates.map(({ personId }) => personId).filter((id) => textOf(values, `panel.${id}.on`) === 'yes');

/** A plan as its form says. Where the form shows the rubric as frozen it sends none, and what is stored stays. */
export function planInput(values: FormValues, { plan, candidates }: PlannedCall): object {
  const draft = readDraft(values);
  const isShown = draft.length > 0;
  return {
    rubric: isShown ? rubricInput(draft) : plan?.rubric,
    blind: isShown ? textOf(values, 'blind') === 'yes' : plan?.blind,
    reviewersEach: wholeNumber(textOf(values, 'reviewersEach')),
    quorum: wholeNumber(textOf(values, 'quorum')),
    panel: panelOf(values, candidates).map((personId) => ({
      personId,
      most: wholeNumber(textOf(values, `panel.${personId}.most`)),
      languages: values[`panel.${personId}.languages`] ?? [],
      regions: values[`panel.${personId}.regions`] ?? [],
    })),
  };
}

/** Refusals at the fields of the page: of the rubric without its name, of a panel by person instead of place. */
export function planProblems(
  problems: readonly FieldProblem[],
  values: FormValues,
  candidates: readonly Candidate[],
): FieldProblem[] {
  const people = panelOf(values, candidates);
  return problems.map(({ field, text }) => ({
    text,
    field: field
      .replace(/^rubric$/, 'criteria')
      .replace(/^rubric\./, '')
      .replace(/^panel\.(\d+)(?=\.|$)/, (_, place: string) => `panel.${people[Number(place)] ?? place}`),
  }));
}
