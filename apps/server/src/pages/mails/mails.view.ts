import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { SelectField } from '../shared/fields.view';
import type { Pagination } from '../shared/pagination.view';

export interface MailLine {
  /** When it was decided, in Mexico. */
  readonly at: string;
  readonly template: string;
  /** A colleague's name, or words that name nobody. */
  readonly to: string;
  readonly status: string;
  /** A badge's colour. */
  readonly colour: 'yellow' | 'green' | 'red' | 'grey';
  /** When it left or ended, when a digest is to leave, or why it was not taken. */
  readonly detail: string;
}

/** What was sent in an organisation's name. Query: `status`, `page`. */
export interface MailsView {
  readonly page: PageModel;
  readonly accountUrl: string;
  readonly templatesUrl: string;
  readonly listUrl: string;
  readonly lead: string;
  readonly status: SelectField;
  readonly rows: readonly MailLine[];
  readonly pagination: Pagination;
  readonly empty: EmptyState;
}

export interface MailTemplateText {
  readonly lang: 'es' | 'en';
  readonly language: string;
  readonly subject: string;
  readonly sentences: string;
  /** An address as it stands in the mail; what is made for its reader alone is left out. */
  readonly link: string;
  readonly settings: string | null;
}

/** Every kind of mail as it reads in both languages. */
export interface MailTemplatesView {
  readonly page: PageModel;
  readonly backUrl: string;
  readonly templates: readonly {
    readonly code: string;
    readonly name: string;
    /** Whether it goes out whatever people chose. */
    readonly always: string;
    readonly texts: readonly MailTemplateText[];
  }[];
}

/** Asks whether mails are to end, or says that they did or that the link is over. */
export interface StopMailsView {
  readonly page: PageModel;
  readonly heading: string;
  readonly text: string;
  /** Posts nothing but itself; null once there is nothing to ask. */
  readonly action: string | null;
  /** The mail told of searches: these alone can be ended, or all mails. */
  readonly ofAlerts: boolean;
  readonly settingsUrl: string;
}
