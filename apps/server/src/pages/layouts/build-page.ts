import { LOCALES, type Locale } from '@puente/kernel';
import type { IconName } from '@puente/rendering';
import { say, type TextKey } from '../../texts';
import type { Flash, LanguageLink, MenuEntry, PageAssets, PageModel, PageRole, PageUser } from './page.view';

export interface PageInput {
  readonly locale: Locale;
  readonly title: string;
  /** Path after the language with its query, as asked for: `programmes?page=2`. */
  readonly path: string;
  readonly theme?: PageModel['theme'];
  readonly user: PageUser | null;
  readonly csrfToken: string;
  readonly demonstration: boolean;
  readonly printing?: boolean;
  readonly flash?: Flash | null;
  readonly unread?: PageModel['unread'];
  readonly assets: PageAssets;
}

type Entry = readonly [key: TextKey, path: string, icon: IconName];

const HOME: Entry = ['layout.home', '', 'home'];
const MAP: Entry = ['layout.map', 'map', 'map'];
const EVIDENCE: Entry = ['layout.evidence', 'evidence', 'columns'];
const METHOD: Entry = ['layout.method', 'method', 'book'];
const PROGRAMMES: Entry = ['layout.programmes', 'programmes', 'target'];
const CALLS: Entry = ['layout.calls', 'calls', 'arrow'];
const AWARDS: Entry = ['layout.awards', 'awards', 'check'];
const PAYMENTS: Entry = ['layout.payments', 'payments', 'arrow'];
const DILIGENCE: Entry = ['layout.diligence', 'diligence', 'shield'];
const FORMS: Entry = ['layout.forms', 'forms', 'edit'];

const MENUS: Readonly<Record<PageRole | 'visitor', readonly Entry[]>> = {
  visitor: [HOME, MAP, METHOD],
  officer: [
    HOME,
    PROGRAMMES,
    CALLS,
    AWARDS,
    PAYMENTS,
    DILIGENCE,
    FORMS,
    ['layout.introductions', 'introductions', 'people'],
    MAP,
    EVIDENCE,
    METHOD,
  ],
  nonprofit: [
    HOME,
    ['layout.myProgrammes', 'my/programmes', 'target'],
    ['layout.calls', 'my/calls', 'arrow'],
    ['layout.myApplications', 'my/applications', 'edit'],
    ['layout.myAwards', 'my/awards', 'check'],
    ['layout.myDiligence', 'my/diligence', 'columns'],
    ['layout.myProfile', 'my/profile', 'person'],
    ['layout.visibility', 'my/visibility', 'shield'],
    MAP,
    EVIDENCE,
    METHOD,
  ],
  hip: [
    HOME,
    ['layout.nonprofits', 'nonprofits', 'people'],
    ['layout.verification', 'verification', 'check'],
    PROGRAMMES,
    CALLS,
    AWARDS,
    PAYMENTS,
    DILIGENCE,
    FORMS,
    ['layout.import', 'import', 'upload'],
    MAP,
    EVIDENCE,
    METHOD,
  ],
};

const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { es: 'Español', en: 'English' };

/** An address of the product in one language; the path has no slash in front. */
export function pageUrl(locale: Locale, path: string): string {
  return `/${locale}/${path}`;
}

function menuFor(input: PageInput): MenuEntry[] {
  const asked = input.path.replace(/\?.*$/, '');
  return MENUS[input.user?.role ?? 'visitor'].map(([key, path, icon]) => ({
    label: say(input.locale, key),
    url: pageUrl(input.locale, path),
    icon,
    current: path === '' ? asked === '' : asked === path || asked.startsWith(`${path}/`),
  }));
}

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
    menu: menuFor(input),
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
