import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { awardOfOwn, inProgramme, reachOf, type AwardRow } from '@puente/grants';
import { Clock, DomainError, invalid, notFound, staleVersion } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import {
  blockBankAccount,
  ContactService,
  listAccountStandings,
  type AccountStanding,
  type KnownNumber,
} from '@puente/organizations';
import { permissionRule, requirePermission, type Permission } from '@puente/permissions';
import { faultsOfCall, isSaidOutcome, type CallInput, type CallOutcome } from '../core';
import { reasonOf } from '../payments/reason-of';
import { recordForBoth } from '../payments/record-for-both';
import {
  agreeToWaiver,
  hadAHand,
  insertCall,
  knownAccounts,
  listCalls,
  type CallRow,
} from './account-call.repository';

/** Who at the nonprofit is told that its account is blocked. */
const TOLD = ['nonprofit-finance', 'legal-representative', 'nonprofit-admin', 'hip-admin'] as const;

/** The account of an award's nonprofit as its payer knows it, and what was said of its versions. */
export interface AccountCalls {
  readonly award: AwardRow;
  /** Null: the nonprofit entered none. */
  readonly account: (AccountStanding & { readonly isKnown: boolean }) | null;
  readonly calls: readonly CallRow[];
}

/**
 * Before an account is paid for the first time, somebody who had no hand in it calls the nonprofit at a number that was known
 * before. Two people may do without, with a reason. Whoever is told "not ours" blocks the account for everybody.
 */
@Injectable()
export class AccountCallService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ContactService) private readonly contacts: ContactService,
  ) {}

  async get(actor: Actor, awardId: string): Promise<AccountCalls> {
    const person = requirePermission(actor, 'payment:read');
    return this.database.asActor(actor, async (tx) => {
      const award = await awardOfOwn(tx, person, 'payment:read', awardId);
      const { tenantId, nonprofitId } = award;
      const [standing] = await listAccountStandings(tx, [nonprofitId]);
      const known = await knownAccounts(tx, tenantId, [nonprofitId]);
      const isKnown = !!standing && known.has(`${standing.id} ${standing.fingerprint}`);
      const calls = await listCalls(tx, tenantId, nonprofitId);
      return { award, account: standing ? { ...standing, isKnown } : null, calls };
    });
  }

  /** Numbers of the nonprofit that stood before its account was entered, for HIP; the reading is recorded. */
  async numbers(actor: Actor, awardId: string): Promise<KnownNumber[]> {
    requirePermission(actor, 'contact:read');
    const { award, account } = await this.get(actor, awardId);
    return account ? this.contacts.numbersBefore(actor, award.nonprofitId, account.proposedAt) : [];
  }

  /** Records what came of a call about the version that was seen; "not theirs" blocks it for whoever pays. */
  async record(actor: Actor, awardId: string, seenVersion: number, input: CallInput): Promise<void> {
    const faults = faultsOfCall(input);
    const { outcome } = input;
    await this.say(actor, 'account:call', awardId, seenVersion, async (tx, person, award, account) => {
      if (faults.length > 0 || !isSaidOutcome(outcome)) throw invalid(faults);
      await this.insert(tx, person, account, outcome, '');
      if (outcome === 'denied') await this.block(tx, account);
      await recordForBoth(tx, person, asSubject(award), `account.${outcome}`, 'award');
    });
  }

  /** Asks a second person to pay without a call, with a reason. */
  async askWaiver(actor: Actor, awardId: string, seenVersion: number, reason: string): Promise<void> {
    await this.say(actor, 'account:call', awardId, seenVersion, async (tx, person, award, account) => {
      await this.insert(tx, person, account, 'waiver-asked', reasonOf(reason));
      await recordForBoth(tx, person, asSubject(award), 'account.waiver-asked', 'award');
      const to = { roles: permissionRule('account:waive').roles, within: reachOf(award) };
      await addNotice(tx, { tenantId: person.tenantId, to, kind: 'account-waiver', subjectId: award.id });
    });
  }

  /** Agrees that the account is paid without a call; never who asked for it. */
  async agree(actor: Actor, awardId: string, callId: string): Promise<void> {
    const person = requirePermission(actor, 'payment:read');
    await this.database.asActor(actor, async (tx) => {
      const award = await awardOfOwn(tx, person, 'payment:read', awardId);
      const { tenantId, nonprofitId } = award;
      const asked = (await listCalls(tx, tenantId, nonprofitId)).find(({ id }) => id === callId);
      if (asked?.outcome !== 'waiver-asked') throw notFound();
      requirePermission(actor, 'account:waive', { ...inProgramme(award), proposedBy: asked.madeBy });
      await this.requireAnother(tx, person, nonprofitId, asked.accountId);
      const act = { by: person.personId, at: this.clock.now() };
      if (!(await agreeToWaiver(tx, { tenantId, id: callId }, act))) throw staleVersion();
      await recordForBoth(tx, person, asSubject(award), 'account.waived', 'award');
    });
  }

  private async say(
    actor: Actor,
    permission: Permission,
    awardId: string,
    seenVersion: number,
    act: (tx: Tx, person: PersonActor, award: AwardRow, account: AccountStanding) => Promise<void>,
  ): Promise<void> {
    const person = requirePermission(actor, permission);
    await this.database.asActor(actor, async (tx) => {
      const award = await awardOfOwn(tx, person, permission, awardId);
      const [account] = await listAccountStandings(tx, [award.nonprofitId]);
      if (!account) throw new DomainError('conflict', 'payment-waits-account-none');
      if (account.version !== seenVersion) throw staleVersion();
      if (!account.isApproved) throw new DomainError('conflict', 'payment-waits-account-unapproved');
      if (account.isBlocked) throw new DomainError('conflict', 'payment-waits-account-blocked');
      await this.requireAnother(tx, person, award.nonprofitId, account.id);
      await act(tx, person, award, account);
    });
  }

  private async insert(
    tx: Tx,
    { tenantId, personId: madeBy }: PersonActor,
    { nonprofitId, id: accountId, fingerprint: accountSha256 }: AccountStanding,
    outcome: CallOutcome,
    reason: string,
  ): Promise<void> {
    const about = { nonprofitId, accountId, accountSha256, outcome, reason };
    await insertCall(tx, { tenantId, id: randomUUID(), ...about, madeBy, madeAt: this.clock.now() });
  }

  private async block(tx: Tx, { nonprofitId, id, fingerprint }: AccountStanding): Promise<void> {
    const key = { tenantId: nonprofitId, id, fingerprint };
    if (!(await blockBankAccount(tx, key, this.clock.now()))) throw staleVersion();
    const to = { roles: [...TOLD] };
    await addNotice(tx, { tenantId: nonprofitId, to, kind: 'payment-details-blocked', subjectId: id });
  }

  /** Who entered or approved the account for the nonprofit says nothing of it for who pays. */
  private async requireAnother(tx: Tx, person: PersonActor, nonprofitId: string, id: string): Promise<void> {
    if (await hadAHand(tx, nonprofitId, id, person.personId)) {
      throw new DomainError('forbidden', 'same-person');
    }
  }
}

const asSubject = ({ id, nonprofitId }: AwardRow) => ({ id, awardId: id, nonprofitId });
