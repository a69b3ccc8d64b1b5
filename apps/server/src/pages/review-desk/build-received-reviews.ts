import { isFinal, type DeskProgress, type DeskReviews, type ReviewRow } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { nextVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { applicationLabel, reviewWords, scoreWords, stageWords } from '../reviews/review-words';
import type { OtherReview } from '../reviews/reviews.view';
import { apart, textField } from '../shared/build-fields';
import type { Fact } from '../shared/facts.view';
import { errorSummary, firstValue, type FormState } from '../shared/form-state';
import { handedInWords, rangeWords } from './build-spread';
import { deskFrame, deskUrl } from './desk-frame';
import { dotLine } from './dot-line';
import type { ReceivedReviewsView, ReviewCard } from './spread.view';
import { emptyForm } from '../shared/form-values';

/** The reviews of one application beside one another; `self` cannot give back what they wrote. */
export function buildReceivedReviews(
  page: PageModel,
  found: DeskReviews,
  progress: DeskProgress,
  self: string,
  state: FormState,
): ReceivedReviewsView {
  const { locale } = page;
  const { call, plan, line, reviews } = found;
  const words = plan ? reviews.map((each) => reviewWords(each, plan.rubric, locale)) : [];
  const backUrl = deskUrl(locale, call.id, 'received');
  const action = `${backUrl}/${line.applicationId}/reopen`;
  const around = { action, self, state, locale, isOver: isFinal(line.outcome) };
  return {
    page,
    frame: deskFrame(progress, null, locale),
    errors: errorSummary(state, ['reason']),
    heading: applicationLabel(line, locale),
    isProtected: line.card?.safety === 'protected',
    backUrl,
    answersUrl: pageUrl(locale, `calls/${call.id}/received/${line.applicationId}`),
    facts: factsOf(found, locale),
    ...{ line: dotLine(line), isFarApart: line.spread.isFarApart },
    reviewers: words.map(({ who }) => who),
    criteria: (words[0]?.marks ?? []).map(({ label }, index) => ({
      ...{ label, marks: words.map(({ marks }) => marks[index]!.mark) },
    })),
    scores: words.map(({ score }) => score),
    reviews: words.map((each, index) => cardOf(each, reviews[index]!, around)),
  };
}

function factsOf({ line, plan }: DeskReviews, locale: Locale): Fact[] {
  const fact = (label: string, value: string): Fact => ({ label, values: [value] });
  return [
    fact(say(locale, 'reviews.stage'), stageWords(line.stage, locale)),
    fact(say(locale, 'reviews.state'), say(locale, `reviewSpread.state-${line.state}`)),
    fact(say(locale, 'reviewSpread.handedIn'), handedInWords(line, plan?.reviewersEach ?? 0, locale)),
    fact(say(locale, 'reviewSpread.mean'), scoreWords(line.spread.mean, locale)),
    fact(say(locale, 'reviewSpread.range'), rangeWords(line, locale)),
  ];
}

interface Around {
  readonly action: string;
  readonly self: string;
  readonly state: FormState;
  readonly locale: Locale;
  /** Whether the application has a final answer. */
  readonly isOver: boolean;
}

function cardOf(
  { who, score, forApplicant, internal }: OtherReview,
  { reviewerId, version }: ReviewRow,
  { action, self, state, locale, isOver }: Around,
): ReviewCard {
  const isTyped = firstValue(state, 'reviewer') === reviewerId;
  const field = textField(isTyped ? state : emptyForm, 'reason', say(locale, 'reviewSpread.reopenReason'), {
    ...{ type: 'textarea', maxlength: 1_000, required: true },
    hint: say(locale, 'reviewSpread.reopenHint'),
  });
  return {
    ...{ who, score, forApplicant, internal },
    reopen:
      reviewerId === self || isOver
        ? null
        : {
            ...{
              action,
              reviewer: reviewerId,
              version: nextVersion(isTyped ? state.values : {}, version),
              open: isTyped,
            },
            heading: say(locale, 'reviewSpread.reopen', { who }),
            reason: apart(field, isTyped ? '' : `-${reviewerId}`),
          },
  };
}
