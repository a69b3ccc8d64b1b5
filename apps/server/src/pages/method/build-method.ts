import type { PublicExposure } from '@puente/matching';
import { say, type TextKey } from '../../texts';
import { partMethods, ruleMethods } from '../../texts/scoring';
import { exposureSentence } from '../exposure/build-exposure';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { MethodView } from './method.view';

/** The method page from the usual weights; parts and rules are described by the texts. */
export function buildMethod(
  page: PageModel,
  weights: Readonly<Record<string, number>>,
  version: string,
  exposure: PublicExposure | null,
): MethodView {
  const { locale } = page;
  return {
    page,
    version,
    exposure: exposureSentence(exposure, locale),
    exposureUrl: page.user?.role === 'hip' ? pageUrl(locale, 'exposure') : null,
    parts: Object.keys(partMethods).map((code) => ({
      code,
      label: say(locale, `parts.${code}` as TextKey),
      weight: weights[code] ?? 0,
      how: say(locale, `partMethods.${code}` as TextKey),
    })),
    rules: Object.keys(ruleMethods).map((code) => ({
      label: say(locale, `rules.${code}` as TextKey),
      how: say(locale, `ruleMethods.${code}` as TextKey),
    })),
  };
}
