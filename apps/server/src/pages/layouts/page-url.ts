import type { Locale } from '@puente/kernel';

/** An address of the product in one language; the path has no slash in front. */
export function pageUrl(locale: Locale, path: string): string {
  return `/${locale}/${path}`;
}
