import type { TenantKind } from '@puente/database';
import { joinWords, type Locale } from '@puente/kernel';
import {
  eventsFor,
  isWebhookEvent,
  WEBHOOK_EVENTS,
  type DeliveryRow,
  type DeliveryStatus,
  type WebhookWithDeliveries,
} from '@puente/webhooks';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { choiceField, textField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import { dayOf } from '../shared/words';
import type { DeliveryLine, WebhookCard, WebhooksView } from './webhooks.view';

export interface WebhooksInput {
  readonly kind: TenantKind;
  readonly hosts: readonly string[];
  readonly webhooks: readonly WebhookWithDeliveries[];
  readonly secret: string | null;
}

const COLOURS: Readonly<Record<DeliveryStatus, DeliveryLine['colour']>> = {
  waiting: 'yellow',
  delivered: 'green',
  failed: 'red',
  dropped: 'grey',
};

/** An event in words; one of another version speaks for itself. */
function eventWord(code: string, locale: Locale): string {
  if (isWebhookEvent(code)) return WEBHOOK_EVENTS[code].says[locale];
  return code === 'test' ? say(locale, 'webhooks.testEvent') : code;
}

const deliveryLine = (row: DeliveryRow, locale: Locale): DeliveryLine => ({
  event: eventWord(row.event, locale),
  sentOn: dayOf(row.createdAt),
  status: say(locale, `webhooks.${row.status}`),
  colour: COLOURS[row.status],
  answer: row.httpStatus === null ? row.fault : String(row.httpStatus),
  tries: row.tries,
});

function cardOf(webhook: WebhookWithDeliveries, hosts: readonly string[], locale: Locale): WebhookCard {
  const post = (what: string): string => pageUrl(locale, `account/webhooks/${webhook.id}/${what}`);
  const isStopped = webhook.stoppedAt !== null;
  return {
    id: webhook.id,
    url: webhook.url,
    events: webhook.events.map((event) => eventWord(event, locale)),
    stoppedOn: webhook.stoppedAt ? dayOf(webhook.stoppedAt) : null,
    deliveries: webhook.deliveries.map((row) => deliveryLine(row, locale)),
    test: isStopped || hosts.length === 0 ? null : post('test'),
    start: isStopped ? post('start') : null,
    rotate: post('secret'),
    remove: post('remove'),
  };
}

function formOf(state: FormState, { kind }: WebhooksInput, locale: Locale): WebhooksView['form'] {
  return {
    action: pageUrl(locale, 'account/webhooks'),
    url: textField(state, 'url', say(locale, 'webhooks.url'), {
      required: true,
      maxlength: 500,
      hint: say(locale, 'webhooks.urlHint'),
    }),
    events: choiceField(state, {
      name: 'events',
      legend: say(locale, 'webhooks.events'),
      kind: 'checkbox',
      options: eventsFor(kind).map((value) => ({ value, label: WEBHOOK_EVENTS[value].says[locale] })),
    }),
  };
}

/** The organisation's own systems that are told of events, and the form for another one where the operator allows any. */
export function buildWebhooks(page: PageModel, state: FormState, input: WebhooksInput): WebhooksView {
  const { locale } = page;
  const { hosts, webhooks } = input;
  return {
    page,
    accountUrl: pageUrl(locale, 'account'),
    errors: errorSummary(state, ['url', 'events']),
    secret: input.secret,
    hosts: hosts.length === 0 ? null : joinWords(hosts, locale),
    cards: webhooks.map((each) => cardOf(each, hosts, locale)),
    form: hosts.length === 0 ? null : formOf(state, input, locale),
  };
}
