import { LOCALES, type Locale } from '@puente/kernel';
import { menuOf } from './menu';
import { pageUrl } from './page-url';
import type { Flash, LanguageLink, PageAssets, PageModel, PageUser } from './page.view';

export { pageUrl };

export interface PageInput {
  readonly locale: Locale;
  readonly title: string;
  /** Path after the language with its query, as asked for: `programmes?page=2`. */
  readonly path: string;
  readonly theme?: PageModel['theme'];
  readonly user: PageUser | null;
  readonly csrfToken: string;
  readonly formKey: string;
  readonly demonstration: boolean;
  readonly printing?: boolean;
  readonly flash?: Flash | null;
  readonly unread?: PageModel['unread'];
  readonly assets: PageAssets;
}

const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { es: 'Español', en: 'English' };

function languagesFor(input: PageInput): LanguageLink[] {
  return LOCALES.map((code) => ({
    code,
    name: LANGUAGE_NAMES[code],
    url: pageUrl(code, input.path),
    current: code === input.locale,
  }));
}

/** The common part of a page: menu by role, the other language of the same page, quick exit where it belongs. */
export function buildPage(input: PageInput): PageModel {
  const url = (path: string): string => pageUrl(input.locale, path);
  return {
    locale: input.locale,
    title: input.title,
    theme: input.theme ?? 'system',
    languages: languagesFor(input),
    user: input.user,
    csrfToken: input.csrfToken,
    formKey: input.formKey,
    menu: menuOf(input.user, input.path, input.locale),
    links: {
      home: url(''),
      signIn: url('sign-in'),
      signOut: url('sign-out'),
      account: url('account'),
      method: url('method'),
      about: url('about'),
      glossary: url('glossary'),
    },
    demonstration: input.demonstration,
    quickExit: !input.user || input.user.role === 'nonprofit',
    printing: input.printing ?? false,
    flash: input.flash ?? null,
    unread: input.unread ?? null,
    assets: input.assets,
  };
}
