import { Database, type PersonActor } from '@puente/database';
import { addToOutbox } from '@puente/jobs';
import { dayInMexico } from '@puente/kernel';
import {
  AccountCallService,
  BatchReleaseService,
  BatchService,
  DisbursementService,
  OpenBooksHandler,
  OwnReceiptService,
  PaymentApprovalService,
  PaymentQueueService,
  PaymentReceiveHandler,
  PaymentSendHandler,
  PaymentService,
} from '@puente/ledger';
import { BankAccountService } from '@puente/organizations';
import { asSuperuser, saveMember } from '@puente/testing';
import { sentByHip } from './assigned-application';
import type { ProofApp } from './proof-app';

const ACCOUNT = { clabe: '032180000118359719', holder: 'Casa de prueba, A. C.', bank: 'Banco de prueba' };

/** The id of an award that HIP gives and that is active, with its books; its nonprofit's account may be used. */
export async function activeByHip(app: ProofApp): Promise<string> {
  const id = await sentByHip(app);
  const [hip, nonprofit] = [await app.actorOf('hip'), await app.actorOf('nonprofit')];
  const signed = `update awards set state = 'active', version = version + 1 where id = $1`;
  await asSuperuser(app.test, signed, [id]);
  const opening = { tenantId: hip.tenantId, awardId: id };
  await app.app
    .get(Database)
    .asActor(hip, (tx) => addToOutbox(tx, { name: 'books.open', tenantId: hip.tenantId, data: opening }));
  await app.app.get(OpenBooksHandler).handle(opening);
  await saveAccount(app, nonprofit);
  await callAboutAccount(app, hip, id);
  return id;
}

/** Somebody of HIP called the nonprofit, and the account is its own. */
async function callAboutAccount(app: ProofApp, hip: PersonActor, award: string): Promise<void> {
  const calls = app.app.get(AccountCallService);
  const { account } = await calls.get(hip, award);
  await calls.record(hip, award, account!.version, { outcome: 'confirmed', knownBefore: true });
}

/** An account that two people of the nonprofit agreed on two days ago. */
async function saveAccount(app: ProofApp, nonprofit: PersonActor): Promise<void> {
  const colleague = await saveMember(app.test, 'nonprofit', 'nonprofit-finance', nonprofit.tenantId);
  const accounts = app.app.get(BankAccountService);
  const id = await accounts.propose(colleague, ACCOUNT);
  await asSuperuser(
    app.test,
    `update bank_accounts set held_until = now() - interval '1 day' where id = $1`,
    [id],
  );
  const [newest] = await accounts.list(nonprofit);
  await accounts.approve(nonprofit, id, newest!.fingerprint);
}

const PLAN = { amount: '1000', parts: 1, firstOn: '2027-01-15', everyMonths: 0, requirementIds: [] };

/** The id of an instalment of such an award that nobody proposed to pay, with its award. */
export async function plannedByHip(
  app: ProofApp,
): Promise<{ readonly award: string; readonly disbursement: string }> {
  const [award, hip] = [await activeByHip(app), await app.actorOf('hip')];
  const disbursements = app.app.get(DisbursementService);
  await disbursements.add(hip, award, PLAN);
  const plan = await disbursements.plan(hip, award);
  return { award, disbursement: plan.disbursements[0]!.id };
}

/** The id of a payment that waits for approval, proposed by a colleague of the administrator of HIP. */
export async function proposedByColleague(app: ProofApp): Promise<string> {
  const [{ disbursement }, { tenantId }] = [await plannedByHip(app), await app.actorOf('hip')];
  const colleague = await saveMember(app.test, 'hip', 'hip-admin', tenantId);
  return app.app.get(PaymentService).propose(colleague, disbursement, { transferCurrency: '' });
}

/** The id of one that two people approved. */
export async function approvedByHip(app: ProofApp): Promise<string> {
  const [id, hip] = [await proposedByColleague(app), await app.actorOf('hip')];
  const { shown } = await app.app.get(PaymentQueueService).get(hip, id);
  await app.app.get(PaymentApprovalService).approve(hip, id, shown);
  return id;
}

/** A batch that a colleague of the administrator of HIP put together, with its one payment. */
export async function batchOfColleague(
  app: ProofApp,
): Promise<{ readonly batch: string; readonly payment: string; readonly shown: string }> {
  const [payment, { tenantId }] = [await approvedByHip(app), await app.actorOf('hip')];
  const colleague = await saveMember(app.test, 'hip', 'hip-admin', tenantId);
  const batches = app.app.get(BatchService);
  const batch = await batches.make(colleague, [payment]);
  return { batch, payment, shown: (await batches.get(colleague, batch)).shown };
}

/** The same, released. */
export async function releasedByHip(
  app: ProofApp,
): Promise<{ readonly batch: string; readonly payment: string }> {
  const { shown, ...made } = await batchOfColleague(app);
  await app.app.get(BatchReleaseService).release(await app.actorOf('hip'), made.batch, shown);
  return made;
}

/** The id of a payment on its way. */
export async function sentByBatch(app: ProofApp): Promise<string> {
  const { batch, payment } = await releasedByHip(app);
  const hip = await app.actorOf('hip');
  const sent = { sentOn: dayInMexico(new Date()), rateId: null };
  await app.app.get(BatchReleaseService).markSent(hip, batch, 2, sent);
  await app.app.get(PaymentSendHandler).handle({ tenantId: hip.tenantId, paymentId: payment });
  return payment;
}

/** The id of one that its nonprofit said arrived. */
export async function arrivedPayment(app: ProofApp): Promise<string> {
  const [id, nonprofit, hip] = [
    await sentByBatch(app),
    await app.actorOf('nonprofit'),
    await app.actorOf('hip'),
  ];
  const receivedOn = dayInMexico(new Date());
  await app.app
    .get(OwnReceiptService)
    .confirm(nonprofit, id, { amount: '1000', currency: 'MXN', receivedOn });
  await app.app.get(PaymentReceiveHandler).handle({ tenantId: hip.tenantId, paymentId: id });
  return id;
}
