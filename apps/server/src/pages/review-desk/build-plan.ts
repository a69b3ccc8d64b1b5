import type { Criterion, DeskProgress, PlannedCall } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { nextVersion } from '../../http/seen-version';
import { say } from '../../texts';
import type { PageModel } from '../layouts/page.view';
import { wordsOf } from '../forms/form-words';
import { choiceField, textField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import { deskFrame, deskUrl } from './desk-frame';
import { addButton, criterionFields, panelFields, problemAt } from './plan-fields';
import { planValues } from './plan-form';
import type { KeptCriterion, PlanView } from './plan.view';
import { readDraft, weightSum } from './rubric-draft';

/** How a call is reviewed; `typed` is what somebody wrote and did not save yet. */
export function buildPlan(
  page: PageModel,
  planned: PlannedCall,
  progress: DeskProgress,
  typed: FormState | null,
): PlanView {
  const { locale } = page;
  const { call, plan, candidates } = planned;
  const state = typed ?? { values: planValues(planned), problems: [] };
  const number = { type: 'number', maxlength: 4 } as const;
  return {
    page,
    frame: deskFrame(progress, 'plan', locale),
    errors: errorSummary(state, fieldNames(state, planned)),
    unsaved: typed !== null && typed.problems.length === 0,
    isNew: plan === null,
    action: deskUrl(locale, call.id, 'plan'),
    version: nextVersion(state.values, plan?.version ?? 0),
    ...(plan?.frozenAt
      ? { editor: null, kept: keptOf(plan, locale) }
      : { editor: editorOf(state, deskUrl(locale, call.id, 'plan'), locale), kept: null }),
    reviewersEach: textField(state, 'reviewersEach', say(locale, 'reviewPlan.reviewersEach'), number),
    quorum: textField(state, 'quorum', say(locale, 'reviewPlan.quorum'), {
      ...number,
      hint: say(locale, 'reviewPlan.quorumHint'),
    }),
    panel: candidates.map((each) => panelFields(state, each, locale)),
    panelError: problemAt(state, 'panel'),
  };
}

function editorOf(state: FormState, action: string, locale: Locale): PlanView['editor'] {
  const drafts = readDraft(state.values);
  const place = { state, action, locale };
  return {
    criteria: drafts.map((each, index) => criterionFields(place, each, index, drafts.length)),
    error: problemAt(state, 'criteria'),
    sum: say(locale, 'reviewPlan.sum', { sum: weightSum(drafts) }),
    add: addButton(place, drafts.length),
    blind: choiceField(state, {
      ...{ name: 'blind', kind: 'checkbox', legend: say(locale, 'reviewPlan.blind') },
      hint: say(locale, 'reviewPlan.blindHint'),
      options: [{ value: 'yes', label: say(locale, 'reviewPlan.blindYes') }],
    }),
  };
}

function keptOf(
  { rubric, blind }: NonNullable<PlannedCall['plan']>,
  locale: Locale,
): NonNullable<PlanView['kept']> {
  return {
    criteria: rubric.criteria.map((each) => keptCriterion(each, locale)),
    blind: say(locale, blind ? 'reviewPlan.isBlind' : 'reviewPlan.isOpen'),
  };
}

const keptCriterion = (
  { label, weight, levels, mayBeNotApplicable }: Criterion,
  locale: Locale,
): KeptCriterion => ({
  ...{ label: wordsOf(label, locale), weight },
  levels: [
    ...levels.map(({ points, anchor }) => `${points}: ${wordsOf(anchor, locale)}`),
    ...(mayBeNotApplicable ? [say(locale, 'reviews.notApplicable')] : []),
  ],
});

/** Fields before what they belong to, so that a refusal leads to the nearest. */
function fieldNames({ values }: FormState, { candidates }: PlannedCall): string[] {
  const typed = Object.keys(values).filter((name) => name.startsWith('criteria.') && !name.endsWith('.id'));
  const levels = typed.flatMap((name) => /^criteria\.\d+\.levels/.exec(name) ?? []);
  const panel = candidates.flatMap(({ personId }) => [`panel.${personId}.most`, `panel.${personId}.on`]);
  return [...typed, ...levels, 'criteria', 'blind', 'reviewersEach', 'quorum', ...panel, 'panel'];
}
