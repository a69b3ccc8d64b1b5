import type { Database, PersonActor } from '@puente/database';
import { addDays, dayInMexico } from '@puente/kernel';
import { AccountCallService } from '@puente/ledger';
import { BankAccountService, ContactService } from '@puente/organizations';
import type { Vault } from '@puente/vault';
import { ClockOf } from './clock-of';
import { DEMONSTRATION_PLANS, FICTIONAL_ACCOUNT, PAYING } from './core';
import { daysBefore, servicesAt, signerOf, type Services } from './services-at';

/** Days before now: an account waits two days before it may be paid to. */
const DAYS = {
  ...{ accountProposed: 31, accountApproved: 30, called: 29, planned: 28, proposed: 11, approved: 10 },
  proposedAgain: 1,
} as const;

/** How an award that is active is paid: the nonprofit's account, a plan, a payment that was approved and one to approve. */
export async function addPayments(
  { database, vault }: { readonly database: Database; readonly vault: Vault },
  awardId: string,
  funder: (person: string) => PersonActor,
  now: Date,
): Promise<void> {
  const at = (days: number): Services => servicesAt(database, daysBefore(now, days));
  const accountsAt = (days: number) =>
    new BankAccountService(database, vault, new ClockOf(daysBefore(now, days)));
  await addAccount(database, accountsAt);
  const called = new ClockOf(daysBefore(now, DAYS.called));
  const calls = new AccountCallService(database, called, new ContactService(database, vault));
  await callAboutAccount(calls, awardId, funder(PAYING.planner));
  const [first, second] = await plan(at(DAYS.planned), awardId, funder(PAYING.planner), now);
  const [proposer, approver] = [funder(PAYING.proposer), funder(PAYING.approver)];
  const payment = await at(DAYS.proposed).payments.propose(proposer, first!, { transferCurrency: '' });
  const { paymentQueue, paymentApprovals } = at(DAYS.approved);
  await paymentApprovals.approve(approver, payment, (await paymentQueue.get(approver, payment)).shown);
  await at(DAYS.proposedAgain).payments.propose(proposer, second!, { transferCurrency: '' });
}

async function addAccount(
  database: Database,
  accountsAt: (days: number) => BankAccountService,
): Promise<void> {
  const proposer = await signerOf(database, PAYING.accountProposer);
  const approver = await signerOf(database, PAYING.accountApprover);
  const id = await accountsAt(DAYS.accountProposed).propose(proposer, FICTIONAL_ACCOUNT);
  const accounts = accountsAt(DAYS.accountApproved);
  const [shown] = await accounts.list(approver);
  await accounts.approve(approver, id, shown!.fingerprint);
}

async function callAboutAccount(calls: AccountCallService, awardId: string, by: PersonActor): Promise<void> {
  const { account } = await calls.get(by, awardId);
  await calls.record(by, awardId, account!.version, { outcome: 'confirmed', knownBefore: true });
}

/** Ids of the instalments, in their order. */
async function plan(
  { disbursements, requirements }: Services,
  awardId: string,
  planner: PersonActor,
  now: Date,
): Promise<string[]> {
  const asked = await requirements.listOf(planner, awardId);
  for (const { firstInDays, waitsFor, ...each } of DEMONSTRATION_PLANS) {
    const firstOn = addDays(dayInMexico(now), firstInDays);
    const requirementIds = asked.filter(({ title }) => waitsFor.includes(title)).map(({ id }) => id);
    await disbursements.add(planner, awardId, { ...each, firstOn, requirementIds });
  }
  const planned = await disbursements.plan(planner, awardId);
  return planned.disbursements.map(({ id }) => id);
}
