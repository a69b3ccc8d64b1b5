import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, dayInMexico, DomainError, invalid, notFound, type DateOnly } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { ANSWERING_ROLES, requirePermission, type Permission } from '@puente/permissions';
import { receivedOfOwn } from '../applications/received-of-own';
import { FORWARDING_LIMITS, forwardingState, isNotSelected, runsStill, type ForwardingState } from '../core';
import { findOutcome } from '../reviews/decision.repository';
import { listAgreedFor, markForwarded, type ForwardingRow } from './forwarding.repository';

/** Who is told that something arrived. Finance and verification may read it too, but act on nothing of it. */
const TOLD = ['program-officer', 'funder-admin', 'hip-staff', 'hip-admin'];

/** What the funder that said no learns of a consent: not when the other one opened it, nor that or when it was taken back. */
export interface AgreedForwarding extends Pick<
  ForwardingRow,
  'id' | 'toFunderId' | 'toFunder' | 'until' | 'signedAt' | 'forwardedAt' | 'note'
> {
  readonly state: Extract<ForwardingState, 'agreed' | 'passed' | 'over'>;
}

/** A funder passes on what it did not select, to the funder that its nonprofit named. */
@Injectable()
export class PassOnService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What its nonprofit agreed to, the latest first. */
  async list(actor: Actor, applicationId: string): Promise<AgreedForwarding[]> {
    const person = requirePermission(actor, 'application:read');
    const today = dayInMexico(this.clock.now());
    return this.database.asActor(actor, async (tx) => {
      const rows = await agreedFor(tx, person, 'application:read', applicationId);
      return rows.map((row) => toAgreed(row, today));
    });
  }

  /**
   * Passes an application on, once. From then on the named funder reads its answers.
   * @param note to who receives it; the nonprofit reads it too
   */
  async pass(actor: Actor, applicationId: string, id: string, note: string): Promise<void> {
    const person = requirePermission(actor, 'forwarding:pass');
    const words = note.trim();
    if (words.length > FORWARDING_LIMITS.note) {
      throw invalid([{ field: 'note', code: 'form-too-long', params: { max: FORWARDING_LIMITS.note } }]);
    }
    await this.database.asActor(actor, async (tx) => {
      const rows = await agreedFor(tx, person, 'forwarding:pass', applicationId);
      const row = rows.find((each) => each.id === id);
      if (!row) throw notFound();
      await this.hand(tx, person, row, words || null);
    });
  }

  private async hand(tx: Tx, person: PersonActor, row: ForwardingRow, note: string | null): Promise<void> {
    const at = this.clock.now();
    const outcome = await findOutcome(tx, row.tenantId, row.applicationId);
    const isNo = isNotSelected(outcome?.outcome ?? null);
    const isOpen = isNo && row.forwardedAt === null && runsStill(row, dayInMexico(at));
    if (!isOpen || !(await markForwarded(tx, row, { by: person.personId, at, note }))) {
      throw new DomainError('conflict', 'forwarding-over');
    }
    const { tenantId, applicationId, toFunderId, id } = row;
    const subject = { tenantId, subjectType: 'application', subjectId: applicationId };
    const detail = { funder: toFunderId, until: row.until };
    await recordAudit(tx, person, { ...subject, action: 'application.forwarded', detail });
    const arrived = { kind: 'forwarding-arrived', subjectId: id } as const;
    await addNotice(tx, { tenantId: toFunderId, to: { roles: TOLD, within: {} }, ...arrived });
    const passed = { kind: 'forwarding-passed', subjectId: applicationId } as const;
    await addNotice(tx, { tenantId, to: { roles: ANSWERING_ROLES }, ...passed });
  }
}

function toAgreed(row: ForwardingRow, today: DateOnly): AgreedForwarding {
  const { id, toFunderId, toFunder, until, signedAt, forwardedAt, note } = row;
  const state = forwardingState(row, today);
  return {
    ...{ id, toFunderId, toFunder, until, signedAt, forwardedAt, note },
    state: state === 'agreed' ? state : forwardedAt && until >= today ? 'passed' : 'over',
  };
}

async function agreedFor(
  tx: Tx,
  person: PersonActor,
  permission: Permission,
  applicationId: string,
): Promise<ForwardingRow[]> {
  await receivedOfOwn(tx, person, permission, applicationId);
  return listAgreedFor(tx, person.tenantId, applicationId);
}
