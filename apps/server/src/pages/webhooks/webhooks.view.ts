import type { PageModel } from '../layouts/page.view';
import type { ChoiceField, ErrorSummary, TextField } from '../shared/fields.view';

export interface DeliveryLine {
  readonly event: string;
  readonly sentOn: string;
  readonly status: string;
  /** A badge's colour. */
  readonly colour: 'yellow' | 'green' | 'red' | 'grey';
  /** What the receiver answered, or why there was no answer; null: nothing yet. */
  readonly answer: string | null;
  readonly tries: number;
}

export interface WebhookCard {
  readonly id: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly stoppedOn: string | null;
  readonly deliveries: readonly DeliveryLine[];
  /** Posts; those for which nothing is to be done are null. */
  readonly test: string | null;
  readonly start: string | null;
  readonly rotate: string;
  readonly remove: string;
}

/** Own systems that are told of events; the form posts `url`, `events`. */
export interface WebhooksView {
  readonly page: PageModel;
  readonly accountUrl: string;
  readonly errors: ErrorSummary | null;
  /** A secret just made, shown this once. */
  readonly secret: string | null;
  /** The hosts that the operator allows, in words; null: none, webhooks are off. */
  readonly hosts: string | null;
  readonly cards: readonly WebhookCard[];
  /** Null where nothing can be added. */
  readonly form: { readonly action: string; readonly url: TextField; readonly events: ChoiceField } | null;
}
