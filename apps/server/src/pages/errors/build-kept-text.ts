import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { FormValues } from '../shared/form-state';
import type { KeptTextView } from './kept-text.view';

/**
 * @param action where the form was sent
 * @param reason why its form is not there any more; null where it can be sent again
 */
export function buildKeptText(
  page: PageModel,
  action: string,
  values: FormValues,
  reason: string | null,
): KeptTextView {
  const fields = Object.entries(values).flatMap(([name, all]) =>
    all.map((value) => ({ name, value, isOneOfMany: all.length > 1 })),
  );
  return {
    page,
    reason,
    signInUrl: page.user ? null : pageUrl(page.locale, 'sign-in'),
    action,
    fields,
    texts: fields.filter(isTyped).map(({ value }) => value),
  };
}

const WRITTEN = /^(?:a\.|note\b|text$|reason$|forApplicant$|internal$)/;

/** Answers, and whatever else has words apart: codes and ids are one word. Texts that wait beside are named by ids. */
const isTyped = ({ name, value }: { readonly name: string; readonly value: string }): boolean =>
  WRITTEN.test(name) ? value.trim() !== '' : /\S\s+\S/.test(value) && !name.startsWith('b.');
