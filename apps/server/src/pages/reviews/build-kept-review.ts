import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { FormValues } from '../shared/form-state';
import type { KeptReviewView } from './reviews.view';

const WRITTEN = ['forApplicant', 'internal'] as const;

/** What somebody wrote of a review that is not open to them any more; null where they wrote nothing. */
export function buildKeptReview(
  page: PageModel,
  reason: string,
  values: FormValues,
  nextUrl: string,
): KeptReviewView | null {
  const texts = WRITTEN.flatMap((name) => {
    const text = values[name]?.[0] ?? '';
    return text.trim() === '' ? [] : [{ label: say(page.locale, `reviews.${name}`), text }];
  });
  return texts.length > 0 ? { page, reason, nextUrl: pageUrl(page.locale, nextUrl), texts } : null;
}
