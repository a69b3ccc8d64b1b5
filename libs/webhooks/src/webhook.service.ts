import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, type AuditAction } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { addToOutbox } from '@puente/jobs';
import { Clock, DomainError, invalid, isUuid, notFound } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { Vault } from '@puente/vault';
import {
  eventsFor,
  MOST_WEBHOOKS,
  ROTATION_HOURS,
  TEST_EVENT,
  TESTS_PER_HOUR,
  webhookAddressFault,
  type AllowedHosts,
} from './core';
import { countTest, insertTest, listDeliveries, type DeliveryRow } from './delivery.repository';
import { newWebhookSecret } from './signature';
import { sealAsPrevious, sealSecret } from './webhook-secret';
import { WEBHOOK_SETTINGS } from './webhook-settings';
import {
  deleteWebhook,
  findSecret,
  findWebhook,
  insertWebhook,
  listWebhooks,
  replaceSecret,
  startAgain,
  type WebhookRow,
} from './webhook.repository';

const HOUR_MS = 3_600_000;
const SHOWN = 20;

export interface WebhookInput {
  readonly url: string;
  readonly events: readonly string[];
}

/** An address with what was sent there lately. */
export interface WebhookWithDeliveries extends WebhookRow {
  readonly deliveries: readonly DeliveryRow[];
}

/** The only answer that holds the secret. */
export interface MadeWebhook {
  readonly id: string;
  readonly secret: string;
}

/** The addresses of an organisation's own systems that are told of events; its administrators look after them. */
@Injectable()
export class WebhookService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(WEBHOOK_SETTINGS) private readonly allowed: AllowedHosts,
  ) {}

  /** Whom the operator lets be called; none: webhooks are off. */
  get hosts(): readonly string[] {
    return this.allowed.hosts;
  }

  async list(actor: Actor): Promise<WebhookWithDeliveries[]> {
    const { tenantId } = requirePermission(actor, 'webhook:read');
    return this.database.asActor(actor, async (tx) => {
      const found: WebhookWithDeliveries[] = [];
      for (const webhook of await listWebhooks(tx, tenantId)) {
        const deliveries = await listDeliveries(tx, { tenantId, webhookId: webhook.id }, SHOWN);
        found.push({ ...webhook, deliveries });
      }
      return found;
    });
  }

  /** Adds an address. Its secret is in this answer and nowhere else. */
  async add(actor: Actor, { url, events }: WebhookInput): Promise<MadeWebhook> {
    const person = requirePermission(actor, 'webhook:edit');
    const { tenantId, personId } = person;
    this.check(person, { url, events });
    const [id, secret] = [randomUUID(), newWebhookSecret()];
    const createdAt = this.clock.now();
    await this.database.asActor(actor, async (tx) => {
      if ((await listWebhooks(tx, tenantId)).length >= MOST_WEBHOOKS) {
        throw new DomainError('conflict', 'webhook-too-many', { max: MOST_WEBHOOKS });
      }
      const sealed = sealSecret(this.vault, id, secret);
      const subscribed = [...new Set(events)];
      await insertWebhook(tx, {
        ...{ tenantId, id, url, events: subscribed, secret: sealed },
        ...{ createdBy: personId, createdAt },
      });
      await record(tx, person, id, 'webhook.added');
    });
    return { id, secret };
  }

  /** Another secret; the one before signs as well for a day, so that receivers can change over. */
  async rotate(actor: Actor, id: string): Promise<MadeWebhook> {
    const person = requirePermission(actor, 'webhook:edit');
    const key = { tenantId: person.tenantId, id };
    const secret = newWebhookSecret();
    const previousUntil = new Date(this.clock.now().getTime() + ROTATION_HOURS * HOUR_MS);
    await this.database.asActor(actor, async (tx) => {
      const before = isUuid(id) ? await findSecret(tx, key) : null;
      if (!before) throw notFound();
      const previousSecret = sealAsPrevious(this.vault, id, before);
      const sealed = sealSecret(this.vault, id, secret);
      await replaceSecret(tx, key, { secret: sealed, previousSecret, previousUntil });
      await record(tx, person, id, 'webhook.rotated');
    });
    return { id, secret };
  }

  /** Sends a message that says `test` and nothing else. */
  async test(actor: Actor, id: string): Promise<void> {
    const { tenantId } = requirePermission(actor, 'webhook:edit');
    const now = this.clock.now();
    await this.database.asActor(actor, async (tx) => {
      const { stoppedAt } = await load(tx, tenantId, id);
      if (stoppedAt) throw new DomainError('conflict', 'webhook-stopped');
      const key = { tenantId, webhookId: id, eventId: randomUUID() };
      const sent = await countTest(tx, tenantId, { now, hourAgo: new Date(now.getTime() - HOUR_MS) });
      if (sent > TESTS_PER_HOUR) throw new DomainError('conflict', 'webhook-tested-enough');
      await insertTest(tx, key, TEST_EVENT, now);
      await addToOutbox(tx, { name: 'webhook.deliver', tenantId, data: key });
    });
  }

  /** Calls an address again that was stopped for its failures. What was missed meanwhile is not sent. */
  async start(actor: Actor, id: string): Promise<void> {
    const person = requirePermission(actor, 'webhook:edit');
    await this.database.asActor(actor, async (tx) => {
      await load(tx, person.tenantId, id);
      if (await startAgain(tx, { tenantId: person.tenantId, id })) {
        await record(tx, person, id, 'webhook.started');
      }
    });
  }

  /** Takes an address and the list of what was sent there away. */
  async remove(actor: Actor, id: string): Promise<void> {
    const person = requirePermission(actor, 'webhook:edit');
    await this.database.asActor(actor, async (tx) => {
      const key = { tenantId: person.tenantId, id };
      if (!isUuid(id) || !(await deleteWebhook(tx, key))) throw notFound();
      await record(tx, person, id, 'webhook.removed');
    });
  }

  private check({ tenantKind }: PersonActor, { url, events }: WebhookInput): void {
    const fault = webhookAddressFault(url, this.allowed);
    const known: readonly string[] = eventsFor(tenantKind);
    const errors = [
      ...(fault ? [{ field: 'url', code: fault }] : []),
      ...(events.length === 0 ? [{ field: 'events', code: 'required' }] : []),
      ...(events.some((each) => !known.includes(each))
        ? [{ field: 'events', code: 'webhook-unknown-event' }]
        : []),
    ];
    if (errors.length > 0) throw invalid(errors);
  }
}

async function load(tx: Tx, tenantId: string, id: string): Promise<WebhookRow> {
  const row = isUuid(id) ? await findWebhook(tx, { tenantId, id }) : null;
  if (!row) throw notFound();
  return row;
}

async function record(tx: Tx, actor: PersonActor, id: string, action: AuditAction): Promise<void> {
  const { tenantId } = actor;
  await recordAudit(tx, actor, { tenantId, action, subjectType: 'webhook', subjectId: id });
}
