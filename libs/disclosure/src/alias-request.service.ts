import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, recordSightings, type AuditAction } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { canTransition, Clock, DomainError, invalid, isUuid, notFound, staleVersion } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { grants, requirePermission } from '@puente/permissions';
import { AliasBook } from './alias-book';
import {
  amendAliasRequest,
  decideAliasRequest,
  findAliasRequest,
  fingerprintOf,
  insertAliasRequest,
  listAliasRequests,
  listNonprofitIds,
  nameOfNonprofit,
  type AliasRequestRow,
} from './alias-request.repository';
import { findFunder, listFunders } from './consent.repository';
import {
  ALIAS_REQUEST_STATES,
  aliasRequestState,
  readAlias,
  type AliasReason,
  type AliasRequestState,
} from './core';

const DECIDERS = ['hip-verifier', 'hip-admin'];
const TOLD = ['nonprofit-admin', 'legal-representative'];

export interface NewAliasRequest {
  readonly funderId: string;
  /** As the funder named it. */
  readonly alias: string;
  readonly reason: AliasReason;
  readonly note: string;
}

/** A request as people of HIP see it; which nonprofit it is about is not in here. */
export interface AliasRequestView extends Omit<AliasRequestRow, 'status' | 'requesterRoles'> {
  readonly state: AliasRequestState;
  /** Fingerprint of exactly this; a decision has to name it. */
  readonly shown: string;
}

/** The nonprofit behind an alias, for the one who asked, for a day. It is made anew each time and stored nowhere. */
export interface AliasAnswer {
  readonly nonprofitId: string;
  readonly name: string;
}

/** Two people of HIP together learn which nonprofit a funder's alias stands for, and the nonprofit learns of it. */
@Injectable()
export class AliasRequestService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AliasBook) private readonly aliases: AliasBook,
  ) {}

  async list(actor: Actor): Promise<AliasRequestView[]> {
    const { tenantId } = requirePermission(actor, 'alias:read');
    const rows = await this.database.asActor(actor, (tx) => listAliasRequests(tx, tenantId));
    return rows.map((row) => this.viewOf(row));
  }

  async get(actor: Actor, id: string): Promise<AliasRequestView> {
    const person = requirePermission(actor, 'alias:read');
    return this.viewOf(await this.database.asActor(actor, (tx) => load(tx, person, id)));
  }

  /** Every funder by name, for choosing one. */
  async funders(actor: Actor): Promise<{ id: string; name: string }[]> {
    requirePermission(actor, 'alias:read');
    return this.database.asActor(actor, listFunders);
  }

  /** Asks for an alias of this year's edition to be opened; another person has to approve it. Gives the request's id. */
  async request(actor: Actor, input: NewAliasRequest): Promise<string> {
    const person = requirePermission(actor, 'alias:request');
    const alias = readAlias(input.alias);
    if (!alias) throw invalid([{ field: 'alias', code: 'alias-shape' }]);
    const id = randomUUID();
    await this.database.asActor(actor, async (tx) => {
      const funder = isUuid(input.funderId) ? await findFunder(tx, input.funderId) : null;
      if (!funder) throw invalid([{ field: 'funderId', code: 'funder-unknown' }]);
      if (!(await this.resolve(tx, funder.id, alias))) {
        throw invalid([{ field: 'alias', code: 'alias-unknown' }]);
      }
      const { tenantId, personId: requestedBy } = person;
      const { reason, note } = input;
      const requestedAt = this.clock.now();
      await insertAliasRequest(tx, {
        tenantId,
        id,
        funderId: funder.id,
        alias,
        reason,
        note,
        requestedBy,
        requestedAt,
      });
      await record(tx, person, 'alias.requested', id, { reason, funder: funder.id });
      await addNotice(tx, { tenantId, to: { roles: DECIDERS }, kind: 'approval-needed' });
    });
    return id;
  }

  /** Changes the reason or the note of one's own open request, which makes a new version to be decided about. */
  async amend(
    actor: Actor,
    id: string,
    seenVersion: number,
    input: Pick<NewAliasRequest, 'reason' | 'note'>,
  ): Promise<void> {
    await this.change(actor, id, seenVersion, { ...input, status: 'requested' }, 'alias.amended');
  }

  /** Takes back one's own open request. */
  async withdraw(actor: Actor, id: string, seenVersion: number): Promise<void> {
    await this.change(actor, id, seenVersion, { status: 'withdrawn' }, 'alias.withdrawn');
  }

  /** Approves or refuses as another person, if the request is exactly as it was `shown`; otherwise `stale-version`. */
  async decide(actor: Actor, id: string, decision: { approve: boolean; shown: string }): Promise<void> {
    const person = requirePermission(actor, 'alias:read');
    const status = decision.approve ? 'approved' : 'refused';
    await this.database.asActor(actor, async (tx) => {
      const row = await load(tx, person, id);
      requirePermission(actor, 'alias:decide', { proposedBy: row.requestedBy });
      this.refuseUnlessOpen(row, status);
      if (fingerprintOf(row) !== decision.shown) throw staleVersion();
      const { tenantId, personId: by } = person;
      const key = { tenantId, id, version: row.version };
      const at = this.clock.now();
      if (!(await decideAliasRequest(tx, key, { status, by, at, shown: decision.shown }))) {
        throw staleVersion();
      }
      await record(tx, person, decision.approve ? 'alias.approved' : 'alias.refused', id, {
        reason: row.reason,
      });
      if (decision.approve) await this.open(tx, person, row);
    });
  }

  /** The nonprofit behind the alias: for who asked, once approved, for 24 hours. To all others it is not there. */
  async answer(actor: Actor, id: string): Promise<AliasAnswer> {
    const person = requirePermission(actor, 'alias:answer');
    return this.database.asActor(actor, async (tx) => {
      const row = await load(tx, person, id);
      if (row.requestedBy !== person.personId || this.stateOf(row) !== 'approved') throw notFound();
      const nonprofitId = await this.resolve(tx, row.funderId, row.alias);
      const name = nonprofitId && (await nameOfNonprofit(tx, nonprofitId));
      if (!nonprofitId || !name) throw notFound();
      await recordSightings(tx, actor, [nonprofitId], 'profile');
      return { nonprofitId, name };
    });
  }

  /** The nonprofit's own chain and its people learn that, by whom and why it was opened. */
  private async open(tx: Tx, person: PersonActor, row: AliasRequestRow): Promise<void> {
    if (!grants(row.requesterRoles, 'alias:answer')) throw new DomainError('conflict', 'requester-gone');
    const tenantId = await this.resolve(tx, row.funderId, row.alias);
    if (!tenantId) throw new DomainError('conflict', 'alias-unknown');
    await recordAudit(tx, person, {
      tenantId,
      action: 'alias.opened',
      subjectType: 'nonprofit',
      subjectId: tenantId,
      detail: { reason: row.reason, funder: row.funderId },
    });
    await addNotice(tx, { tenantId, to: { roles: TOLD }, kind: 'identity-opened' });
  }

  private async change(
    actor: Actor,
    id: string,
    version: number,
    to: { reason?: AliasReason; note?: string; status: 'requested' | 'withdrawn' },
    action: AuditAction,
  ): Promise<void> {
    const person = requirePermission(actor, 'alias:request');
    await this.database.asActor(actor, async (tx) => {
      const row = await load(tx, person, id);
      if (row.requestedBy !== person.personId) throw notFound();
      this.refuseUnlessOpen(row, to.status);
      const { reason = row.reason, note = row.note, status } = to;
      const key = { tenantId: person.tenantId, id, version };
      if (!(await amendAliasRequest(tx, key, { reason, note, status }))) throw staleVersion();
      await record(tx, person, action, id, { reason });
    });
  }

  private refuseUnlessOpen(row: AliasRequestRow, to: AliasRequestState): void {
    const state = this.stateOf(row);
    if (canTransition(ALIAS_REQUEST_STATES, state, to)) return;
    throw new DomainError('conflict', state === 'expired' ? 'request-expired' : 'request-decided');
  }

  private async resolve(tx: Tx, funderId: string, alias: string): Promise<string | null> {
    return this.aliases.resolve(funderId, alias.replace(/^ONG /, ''), await listNonprofitIds(tx));
  }

  private stateOf(row: AliasRequestRow): AliasRequestState {
    return aliasRequestState(row, this.clock.now());
  }

  private viewOf(row: AliasRequestRow): AliasRequestView {
    const { status: _status, requesterRoles: _roles, ...rest } = row;
    return { ...rest, state: this.stateOf(row), shown: fingerprintOf(row) };
  }
}

async function load(tx: Tx, { tenantId }: PersonActor, id: string): Promise<AliasRequestRow> {
  const row = isUuid(id) ? await findAliasRequest(tx, tenantId, id) : null;
  if (!row) throw notFound();
  return row;
}

async function record(
  tx: Tx,
  person: PersonActor,
  action: AuditAction,
  id: string,
  detail: Readonly<Record<string, string>>,
): Promise<void> {
  const { tenantId } = person;
  await recordAudit(tx, person, { tenantId, action, subjectType: 'alias-request', subjectId: id, detail });
}
