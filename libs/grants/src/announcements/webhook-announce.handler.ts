import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type Tx } from '@puente/database';
import { addToOutbox, type JobData, type JobHandler } from '@puente/jobs';
import { Clock } from '@puente/kernel';
import { addDeliveries, isWebhookEvent, WEBHOOK_EVENTS, type WebhookEventCode } from '@puente/webhooks';
import {
  applicantsOf,
  findConcerned,
  nonprofitOfAward,
  type ConcernedApplication,
} from './concerned.repository';

type Announced = JobData<'webhook.announce'>;

/** Some who are to be told of an event, and what their systems get: ids. */
interface Telling {
  readonly tenantIds: readonly string[];
  readonly callId: string | null;
  readonly applicationId: string | null;
  readonly awardId: string | null;
  readonly subjectId: string | null;
}

const NOTHING = { callId: null, applicationId: null, awardId: null, subjectId: null } as const;

/** Tells the systems of those who may know of an event. Twice is once. */
@Injectable()
export class WebhookAnnounceHandler implements JobHandler<'webhook.announce'> {
  readonly name = 'webhook.announce';

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async handle(data: Announced): Promise<void> {
    const { event } = data;
    if (!isWebhookEvent(event)) throw new Error(`No event is called ${event}.`);
    await this.database.asActor(systemActor('messenger'), async (tx) => {
      const at = this.clock.now();
      for (const { tenantIds, ...ids } of await this.tellingsOf(tx, data)) {
        for (const tenantId of tenantIds) {
          await addDeliveries(tx, { tenantId, eventId: data.eventId, event, ...ids, at });
        }
      }
    });
  }

  private async tellingsOf(tx: Tx, data: Announced): Promise<readonly Telling[]> {
    const { event, tenantId, subjectId } = data;
    if (event.startsWith('call.')) return [await ofCall(tx, data)];
    if (event.startsWith('application.')) return this.ofApplication(tx, data);
    if (event.startsWith('impact-report.')) return [{ ...NOTHING, tenantIds: [tenantId], subjectId }];
    return ofAward(tx, data);
  }

  private async ofApplication(tx: Tx, data: Announced): Promise<Telling[]> {
    const { tenantId, subjectId: applicationId, to } = data;
    const found = await findConcerned(tx, tenantId, applicationId);
    if (!found) return [];
    const own = to === 'all' ? [tenantId] : [];
    const funder = (await this.mayFunderKnow(tx, found, data)) ? [found.funderId] : [];
    return [{ ...NOTHING, tenantIds: [...own, ...funder], callId: found.callId, applicationId }];
  }

  /** A funder hears of what was handed in to it; of a sealed call when the call is over, of what still stands then. */
  private async mayFunderKnow(
    tx: Tx,
    { status, submittedAt, sealedUntil }: ConcernedApplication,
    data: Announced,
  ): Promise<boolean> {
    const isSealed = sealedUntil !== null && sealedUntil > this.clock.now();
    if (data.event !== 'application.submitted') return submittedAt !== null && !isSealed;
    if (status !== 'submitted') return false;
    if (isSealed) await this.holdUntil(tx, sealedUntil, data);
    return !isSealed;
  }

  private holdUntil(tx: Tx, runAt: Date, data: Announced): Promise<void> {
    const held = { ...data, to: 'funder' } as const;
    return addToOutbox(tx, { name: this.name, tenantId: data.tenantId, data: held, runAt });
  }
}

/** Who prepared a call knows of it; whoever is applying to it hears what becomes of it. */
async function ofCall(tx: Tx, { tenantId, subjectId: callId, event }: Announced): Promise<Telling> {
  const applicants = WEBHOOK_EVENTS[event as WebhookEventCode].forNonprofits
    ? await applicantsOf(tx, tenantId, callId)
    : [];
  return { ...NOTHING, tenantIds: [tenantId, ...applicants], callId };
}

/**
 * Both sides of an award; of what its nonprofit does not know yet the funder alone. A report that goes to several funders has
 * another number for each of them: none is told the nonprofit's own, by which they could tell that it is the same.
 */
async function ofAward(tx: Tx, data: Announced): Promise<Telling[]> {
  const { tenantId, subjectId, awardId = subjectId, ownSubjectId = subjectId, event } = data;
  const nonprofit = await nonprofitOfAward(tx, tenantId, awardId);
  if (!nonprofit) return [];
  const of = (side: string, id: string): Telling => ({
    ...{ ...NOTHING, tenantIds: [side], awardId, subjectId: id === awardId ? null : id },
  });
  const isTold = WEBHOOK_EVENTS[event as WebhookEventCode].forNonprofits;
  return [of(tenantId, subjectId), ...(isTold ? [of(nonprofit, ownSubjectId)] : [])];
}
