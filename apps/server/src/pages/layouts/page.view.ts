import type { Locale } from '@puente/kernel';
import type { IconName } from '@puente/rendering';

export type PageRole = 'officer' | 'nonprofit' | 'hip';

export interface MenuLink {
  readonly label: string;
  readonly url: string;
  readonly current: boolean;
}

export interface MenuEntry extends MenuLink {
  readonly icon: IconName;
  readonly below: readonly MenuLink[];
}

export interface LanguageLink {
  readonly code: Locale;
  readonly name: string;
  readonly url: string;
  readonly current: boolean;
}

/** Addresses of the hashed files; `dist/assets/manifest.json` has this shape. */
export interface PageAssets {
  readonly css: string;
  readonly htmx: string;
  readonly app: string;
  /** Only on pages where passkeys are made or used. */
  readonly passkeys: string;
  /** Only where a long text is written. */
  readonly wording: string;
  /** Only where an application is written. */
  readonly drafts: string;
  /** Only where a device says what it keeps. */
  readonly device: string;
  /** Only where files of an application are added. */
  readonly files: string;
  readonly icon: string;
}

export interface PageUser {
  readonly name: string;
  readonly role: PageRole;
  readonly organization: string;
  /** Who does is shown the ways of finance people. */
  readonly readsBooks?: boolean;
}

export interface Flash {
  readonly kind: 'success' | 'danger' | 'info';
  readonly text: string;
}

/** What every page needs around its content. The title is neutral: it may be seen in a list of open windows. */
export interface PageModel {
  readonly locale: Locale;
  readonly title: string;
  readonly theme: 'system' | 'light' | 'dark';
  readonly languages: readonly LanguageLink[];
  readonly user: PageUser | null;
  /** Goes into the hidden field `_csrf` of every form that posts. */
  readonly csrfToken: string;
  /** Goes into the hidden field `_key` of forms that are carried out once: another one each time a page is made. */
  readonly formKey: string;
  readonly menu: readonly MenuEntry[];
  readonly links: {
    readonly home: string;
    readonly signIn: string;
    readonly signOut: string;
    readonly account: string;
    readonly method: string;
    readonly about: string;
    readonly glossary: string;
  };
  readonly demonstration: boolean;
  readonly quickExit: boolean;
  /** A page for paper: all rows at once, the print window opens by itself where scripts run. */
  readonly printing: boolean;
  readonly flash: Flash | null;
  /** How many messages wait, on the first page. */
  readonly unread: { readonly text: string; readonly url: string } | null;
  readonly assets: PageAssets;
}
