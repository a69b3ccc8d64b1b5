import {
  COMMENT_LENGTH,
  CONFLICTS,
  RECUSALS,
  recusalCodes,
  type Criterion,
  type OwnReview,
  type QueueLine,
} from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { nextVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { checkedSections } from '../applications/build-check';
import { wordsOf } from '../forms/form-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { choiceField, selectField, textField } from '../shared/build-fields';
import type { ChoiceField } from '../shared/fields.view';
import { errorSummary, type FormState, type FormValues } from '../shared/form-state';
import { emptyForm } from '../shared/form-values';
import { progressWords } from './build-queue';
import { applicationLabel, reviewWords } from './review-words';
import type { ReviewView } from './reviews.view';

/** What was typed and refused: of the review, or of stepping back. */
export interface TypedReview {
  readonly written: FormState | null;
  readonly leaving: FormState | null;
}

export const NOTHING_TYPED: TypedReview = { written: null, leaving: null };

/** One application to be judged: the declaration first, then answers beside the rubric. */
export function buildReview(
  page: PageModel,
  own: OwnReview,
  queue: readonly QueueLine[],
  { written, leaving }: TypedReview,
): ReviewView {
  const { locale } = page;
  const { line, rubric, opened } = own;
  const action = pageUrl(locale, `review/${line.applicationId}`);
  const at = queue.findIndex(({ applicationId }) => applicationId === line.applicationId);
  const isDone = line.status === 'submitted';
  const handedIn = isDone && own.review ? [own.review, ...own.others] : own.others;
  return {
    page,
    heading: applicationLabel(line, locale),
    call: wordsOf(line.callTitle, locale),
    progress: progressWords(queue, locale),
    queueUrl: pageUrl(locale, 'review'),
    previousUrl: urlOf(queue[at - 1], locale),
    nextUrl: urlOf(queue[at + 1], locale),
    returned: line.reopenReason,
    blindNote: line.blind ? say(locale, 'reviews.blindNote') : null,
    declaration: opened ? null : declarationOf(own, action, locale),
    recusal: isDone ? null : recusalOf(leaving, action, locale),
    sections: opened ? checkedSections(opened.form, opened.answers, null, locale) : [],
    errors: errorSummary(written ?? leaving ?? emptyForm, [...fieldNames(own), 'reason']),
    form:
      opened && !isDone
        ? formOf(own, written ?? { ...emptyForm, values: valuesOf(own) }, action, locale)
        : null,
    reviews: handedIn.map((review) => reviewWords(review, rubric, locale)),
  };
}

const urlOf = (line: QueueLine | undefined, locale: Locale): string | null =>
  line ? pageUrl(locale, `review/${line.applicationId}`) : null;

function recusalOf(leaving: FormState | null, action: string, locale: Locale): ReviewView['recusal'] {
  const options = recusalCodes.map((value) => ({ value, label: RECUSALS[value][locale] }));
  const [label, none] = [say(locale, 'reviews.recuseReason'), say(locale, 'reviews.recuseChoose')];
  return {
    action: `${action}/recuse`,
    reason: selectField(leaving ?? emptyForm, 'reason', label, options, none),
    open: leaving !== null,
  };
}

function declarationOf({ hints }: OwnReview, action: string, locale: Locale): ReviewView['declaration'] {
  return { action: `${action}/declare`, hints: hints.map((code) => CONFLICTS[code][locale]) };
}

const fieldNames = ({ rubric }: OwnReview): string[] => [
  ...rubric.criteria.map(({ id }) => `marks.${id}`),
  'forApplicant',
  'internal',
];

/** A draft as a form shows it. */
function valuesOf({ review }: OwnReview): FormValues {
  const marks = Object.entries(review?.marks ?? {}).map(([id, mark]) => [`marks.${id}`, [String(mark)]]);
  return {
    ...(Object.fromEntries(marks) as FormValues),
    forApplicant: [review?.forApplicant ?? ''],
    internal: [review?.internal ?? ''],
  };
}

function formOf(
  { rubric, review }: OwnReview,
  state: FormState,
  action: string,
  locale: Locale,
): ReviewView['form'] {
  const comment = { type: 'textarea', maxlength: COMMENT_LENGTH } as const;
  return {
    action,
    version: nextVersion(state.values, review?.version ?? 0),
    criteria: rubric.criteria.map((criterion) => criterionField(criterion, state, locale)),
    forApplicant: textField(state, 'forApplicant', say(locale, 'reviews.forApplicant'), {
      ...comment,
      hint: say(locale, 'reviews.forApplicantHint'),
    }),
    internal: textField(state, 'internal', say(locale, 'reviews.internal'), {
      ...comment,
      hint: say(locale, 'reviews.internalHint'),
    }),
  };
}

function criterionField(
  { id, label, weight, levels, mayBeNotApplicable }: Criterion,
  state: FormState,
  locale: Locale,
): ChoiceField {
  const notApplicable = { value: 'na', label: say(locale, 'reviews.notApplicable') };
  return choiceField(state, {
    name: `marks.${id}`,
    legend: say(locale, 'reviews.criterion', { label: wordsOf(label, locale), weight }),
    kind: 'radio',
    options: [
      ...levels.map(({ points, anchor }) => ({
        value: String(points),
        label: say(locale, 'reviews.level', { points, anchor: wordsOf(anchor, locale) }),
      })),
      ...(mayBeNotApplicable ? [notApplicable] : []),
    ],
  });
}
