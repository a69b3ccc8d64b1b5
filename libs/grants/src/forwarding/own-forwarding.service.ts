import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, dayInMexico, DomainError, invalid, isUuid, notFound, type DateOnly } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { permissionRule, requirePermission } from '@puente/permissions';
import { findOwn, type ApplicationRow } from '../applications/application.repository';
import { lockOne } from '../applications/own-application';
import { doubtsAboutUntil, forwardingState, isNotSelected, type ForwardingState } from '../core';
import { findOutcome } from '../reviews/decision.repository';
import { OutcomeService, type OtherFunder } from '../reviews/outcome.service';
import {
  endRunOut,
  insertForwarding,
  listAgreed,
  revokeForwarding,
  type ForwardingRow,
} from './forwarding.repository';

/** One funder, and the last day on which it may read. */
export interface ForwardingTerms {
  readonly toFunderId: string;
  readonly until: string;
}

/** What was agreed to, with how far it is today. */
export interface ForwardingView extends ForwardingRow {
  readonly state: ForwardingState;
}

/** A nonprofit lets one more funder read what it handed in to one that said no, and ends that when it likes. */
@Injectable()
export class OwnForwardingService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(OutcomeService) private readonly outcomes: OutcomeService,
  ) {}

  /** What was agreed to for an application, the latest first. */
  async list(actor: Actor, applicationId: string): Promise<ForwardingView[]> {
    const { tenantId } = requirePermission(actor, 'application:read-own');
    const rows = await this.database.asActor(actor, async (tx) => {
      if (!isUuid(applicationId) || !(await findOwn(tx, tenantId, applicationId))) throw notFound();
      return listAgreed(tx, tenantId, applicationId);
    });
    return rows.map((row) => ({ ...row, state: forwardingState(row, this.today()) }));
  }

  /** Signs that one funder with an open call that fits may read it; answers the id. Nothing is passed on by that. */
  async agree(actor: Actor, applicationId: string, terms: ForwardingTerms): Promise<string> {
    const person = requirePermission(actor, 'forwarding:sign');
    const { outcome, funders } = await this.outcomes.get(actor, applicationId);
    if (!isNotSelected(outcome)) throw new DomainError('conflict', 'forwarding-not-declined');
    const faults = [...funderFaults(terms, funders), ...doubtsAboutUntil(terms.until, this.today())];
    if (faults.length > 0) throw invalid(faults);
    return this.database.asActor(actor, (tx) => this.sign(tx, person, applicationId, terms));
  }

  /** Takes it back: from now on the funder reads nothing of it, also where it was passed on. Twice is once. */
  async revoke(actor: Actor, applicationId: string, id: string): Promise<void> {
    const person = requirePermission(actor, 'forwarding:revoke');
    await this.database.asActor(actor, async (tx) => {
      if (!isUuid(applicationId) || !isUuid(id)) throw notFound();
      const row = (await listAgreed(tx, person.tenantId, applicationId)).find((each) => each.id === id);
      if (!row) throw notFound();
      if (!(await revokeForwarding(tx, this.ending(person, applicationId), id))) return;
      await record(tx, person, applicationId, 'application.forwarding-ended', row);
    });
  }

  private async sign(tx: Tx, person: PersonActor, applicationId: string, terms: ForwardingTerms) {
    const row = await lockOne(tx, person, applicationId);
    if (row.status !== 'submitted') throw new DomainError('conflict', 'application-over');
    await refuseAfterYes(tx, row);
    const { toFunderId } = terms;
    await endRunOut(tx, this.ending(person, applicationId), { toFunderId, today: this.today() });
    const id = randomUUID();
    if (!(await insertForwarding(tx, this.signed(person, row, id, terms)))) {
      throw invalid([{ field: 'toFunderId', code: 'forwarding-agreed' }]);
    }
    await record(tx, person, applicationId, 'application.forwarding-agreed', terms);
    const notice = { kind: 'forwarding-agreed', subjectId: applicationId } as const;
    const { programmeId, callId, tenantId: nonprofitId } = row;
    const { roles } = permissionRule('forwarding:pass');
    const to = { roles, within: { programmeId, callId, nonprofitId } };
    await addNotice(tx, { tenantId: row.funderId, to, ...notice });
    return id;
  }

  private signed(person: PersonActor, row: ApplicationRow, id: string, terms: ForwardingTerms) {
    const { tenantId, callId, funderId, formId, formNumber } = row;
    const signed = { signedBy: person.personId, signedAt: this.clock.now() };
    const until = terms.until as DateOnly;
    const { toFunderId } = terms;
    return {
      ...{ tenantId, id, applicationId: row.id, callId, funderId, formId, formNumber },
      ...{ toFunderId, until, ...signed },
    };
  }

  private ending({ tenantId, personId }: PersonActor, applicationId: string) {
    return { tenantId, applicationId, by: personId, at: this.clock.now() };
  }

  private today(): DateOnly {
    return dayInMexico(this.clock.now());
  }
}

/** It may have been answered anew while the form was open. */
async function refuseAfterYes(tx: Tx, { tenantId, id }: ApplicationRow): Promise<void> {
  const outcome = await findOutcome(tx, tenantId, id);
  if (!isNotSelected(outcome?.outcome ?? null)) throw new DomainError('conflict', 'forwarding-not-declined');
}

const funderFaults = ({ toFunderId }: ForwardingTerms, funders: readonly OtherFunder[]) =>
  funders.some(({ id }) => id === toFunderId) ? [] : [{ field: 'toFunderId', code: 'forwarding-funder' }];

async function record(
  tx: Tx,
  actor: PersonActor,
  subjectId: string,
  action: 'application.forwarding-agreed' | 'application.forwarding-ended',
  { toFunderId: funder, until }: ForwardingTerms,
): Promise<void> {
  const { tenantId } = actor;
  const detail = { funder, until };
  await recordAudit(tx, actor, { tenantId, action, subjectType: 'application', subjectId, detail });
}
