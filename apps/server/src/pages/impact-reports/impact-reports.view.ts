import type { WayTo } from '../evidence/evidence.view';
import type { PageModel } from '../layouts/page.view';
import type { PaymentBadge } from '../payments/payments.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { Fact } from '../shared/facts.view';
import type { ChoiceField, ErrorSummary, SelectField, TextField } from '../shared/fields.view';

export interface ImpactLine {
  readonly title: string;
  readonly url: string;
  readonly period: string;
  readonly badge: PaymentBadge;
  readonly writer: string;
}

export interface ImpactListView {
  readonly page: PageModel;
  readonly lines: readonly ImpactLine[];
  readonly empty: EmptyState;
  /** Null for who reads alone. */
  readonly newUrl: string | null;
}

export interface NewImpactView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly backUrl: string;
  readonly action: string;
  readonly audience: ChoiceField;
  readonly days: readonly TextField[];
  readonly selects: readonly SelectField[];
}

/** A text in both languages, side by side. */
export interface TwinField {
  readonly es: TextField;
  readonly en: TextField;
}

export interface VoiceFields {
  readonly title: string;
  readonly text: TwinField;
  readonly attribution: TwinField;
  readonly consent: TextField;
}

export interface ImpactEditor {
  readonly action: string;
  readonly version: number;
  readonly twins: readonly TwinField[];
  /** Those that are told, or were refused. */
  readonly voices: readonly VoiceFields[];
  /** Places for others. */
  readonly more: readonly VoiceFields[];
}

/** A figure of a public source: as the report prints it, and what the evidence base says of it. */
export interface EvidenceCard {
  readonly title: string;
  /** `null` is drawn as not reported. */
  readonly value: string | null;
  /** What the evidence base says today, where that is something else. */
  readonly changed: string | null;
  readonly facts: readonly Fact[];
  readonly caveats: readonly string[];
  readonly conflicts: readonly { readonly kind: string; readonly summary: string }[];
  readonly links: readonly WayTo[];
}

/** One figure with what it came from: the own rows that it adds up, or what public sources say. */
export interface FigurePageView {
  readonly page: PageModel;
  readonly backUrl: string;
  readonly title: string;
  readonly from: string;
  /** What the indicator means that is counted; null for money and awards. */
  readonly countedUrl: string | null;
  readonly money: ImpactPageView['awards'];
  readonly awards: readonly { readonly title: string; readonly url: string }[];
  readonly counts: readonly {
    readonly indicator: string;
    readonly url: string;
    readonly reportUrl: string;
    readonly value: string;
  }[];
  readonly evidence: readonly EvidenceCard[];
}

export interface ImpactWaiting {
  /** How far they are; null before the first. */
  readonly progress: string | null;
  readonly fault: string | null;
  readonly againUrl: string;
  /** For who may ask again for what failed. */
  readonly retry: string | null;
}

interface Act {
  readonly action: string;
  readonly version: number;
}

/** One report: its files, its texts, what its figures were made of, and what may be done now. */
export interface ImpactPageView {
  readonly page: PageModel;
  readonly errors: ErrorSummary | null;
  readonly backUrl: string;
  readonly title: string;
  readonly badge: PaymentBadge;
  readonly facts: readonly Fact[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly files: readonly {
    readonly language: string;
    readonly items: readonly { readonly label: string; readonly url: string }[];
  }[];
  /** While figures are read, or where that failed. */
  readonly waiting: ImpactWaiting | null;
  readonly marks: readonly { readonly words: string; readonly why: string }[];
  readonly editor: ImpactEditor | null;
  /** The document in the reader's language as the library that prints it writes it: markup, with every text in it escaped. */
  readonly reportBody: string | null;
  /** What the register did not let out as it was asked for. */
  readonly withheld: readonly {
    readonly what: string;
    readonly why: string;
    readonly advice: readonly string[];
  }[];
  /** Each opens to what it came from, as those in the document do. */
  readonly figures: readonly WayTo[];
  /** Figures of public sources, each source by itself. */
  readonly evidence: readonly { readonly title: string; readonly figures: readonly WayTo[] }[];
  readonly indicatorsUrl: string;
  readonly awards: readonly {
    readonly title: string;
    readonly url: string;
    readonly committed: string;
    readonly paid: string;
  }[];
  readonly counts: readonly { readonly indicator: string; readonly url: string; readonly value: string }[];
  readonly own: string | null;
  readonly approve: { readonly action: string; readonly shown: string } | null;
  readonly submit: Act | null;
  /** A draft whose figures have to be read anew before it is submitted. */
  readonly outdated: Act | null;
  readonly others: readonly (Act & { readonly label: string })[];
}
