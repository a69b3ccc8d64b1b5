import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { FormValues } from '../shared/form-state';
import type { KeptTextView } from './kept-text.view';

/** @param action where the form was sent */
export function buildKeptText(page: PageModel, action: string, values: FormValues): KeptTextView {
  const fields = Object.entries(values).flatMap(([name, all]) =>
    all.map((value) => ({ name, value, isOneOfMany: all.length > 1 })),
  );
  const isTyped = (name: string): boolean => name.startsWith('a.');
  return {
    page,
    signInUrl: page.user ? null : pageUrl(page.locale, 'sign-in'),
    action,
    fields,
    texts: fields.filter(({ name, value }) => isTyped(name) && value.trim() !== '').map(({ value }) => value),
  };
}
