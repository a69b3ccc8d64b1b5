import type { ReviewRow, Rubric, Stage } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import type { NonprofitCard } from '@puente/matching';
import { say } from '../../texts';
import { wordsOf } from '../forms/form-words';
import type { OtherReview } from './reviews.view';

/** What an application is called: as the circle knows its nonprofit, else by the beginning of its number. */
export function applicationLabel(
  { card, applicationId }: { readonly card: NonprofitCard | null; readonly applicationId: string },
  locale: Locale,
): string {
  const code = applicationId.slice(0, 6).toUpperCase();
  return card ? card.label : say(locale, 'reviews.nameless', { code });
}

export const stageWords = (stage: Stage, locale: Locale): string => say(locale, `reviews.stage-${stage}`);

export function scoreWords(score: number | null, locale: Locale): string {
  return score === null ? '—' : new Intl.NumberFormat(locale === 'es' ? 'es-MX' : 'en-US').format(score);
}

/** A review that was handed in, criterion by criterion. */
export function reviewWords(review: ReviewRow, rubric: Rubric, locale: Locale): OtherReview {
  return {
    who: review.reviewer ?? say(locale, 'reviews.somebody'),
    score: scoreWords(review.score, locale),
    marks: rubric.criteria.map(({ id, label, levels }) => ({
      label: wordsOf(label, locale),
      mark: markWords(review.marks[id], levels, locale),
    })),
    forApplicant: review.forApplicant,
    internal: review.internal,
  };
}

function markWords(
  mark: ReviewRow['marks'][string] | undefined,
  levels: Rubric['criteria'][number]['levels'],
  locale: Locale,
): string {
  if (mark === 'na') return say(locale, 'reviews.notApplicable');
  const level = levels.find(({ points }) => points === mark);
  return level ? `${level.points} · ${wordsOf(level.anchor, locale)}` : '—';
}
