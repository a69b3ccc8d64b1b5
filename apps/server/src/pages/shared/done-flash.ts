import type { Locale } from '@puente/kernel';
import { say, type TextKey } from '../../texts';
import type { Flash } from '../layouts/page.view';

/** What a page says after a redirect: `?done=` names one of its own texts, and anything else says nothing. */
export function doneFlash<Section extends string, Key extends string>(
  section: Section,
  known: readonly Key[],
  done: unknown,
  locale: Locale,
): Flash | null {
  const key = known.find((each) => each === done);
  return key ? { kind: 'success', text: say(locale, `${section}.${key}` as TextKey) } : null;
}
