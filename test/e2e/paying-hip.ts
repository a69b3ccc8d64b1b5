import {
  AwardBooks,
  OpenBooksHandler,
  PaymentReceiveHandler,
  PaymentSendHandler,
  type AwardBook,
} from '@puente/ledger';
import { BankAccountService } from '@puente/organizations';
import { dayInMexico } from '@puente/kernel';
import { asSuperuser, saveMember } from '@puente/testing';
import { ask, type Answer } from '../proof/ask';
import type { ProofApp, Session } from '../proof/proof-app';

const ACCOUNT = { clabe: '032180000118359719', holder: 'HIP de prueba', bank: 'Banco de prueba' };

/** A funder that pays HIP, at the doors; the jobs in between are carried out here. */
export class PayingHip {
  constructor(
    private readonly proof: ProofApp,
    private readonly awardId: string,
    private readonly funderId: string,
  ) {}

  /** Asks the API as one person; refuses any answer that is no success. */
  async json(by: Session, method: string, path: string, body?: object): Promise<Record<string, unknown>> {
    const { status, body: text } = await this.ask(by, method, path, body);
    if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${text}`);
    return text ? (JSON.parse(text) as Record<string, unknown>) : {};
  }

  ask({ cookie, csrfToken }: Session, method: string, path: string, body?: object): Promise<Answer> {
    const headers = { cookie, 'x-csrf-token': csrfToken, 'content-type': 'application/json' };
    const sent = body ? { body: JSON.stringify(body) } : {};
    return ask(this.proof.url, { method, path: `/api/v1/${path}`, headers, ...sent });
  }

  openBooks(): Promise<void> {
    const opening = { tenantId: this.funderId, awardId: this.awardId };
    return this.proof.app.get(OpenBooksHandler).handle(opening);
  }

  /** Two administrators of HIP enter and approve its account; the 48 hours are over at once. */
  async enterAccount(hip: Session): Promise<void> {
    const { tenantId } = await this.proof.actorOf('hip');
    const colleague = await saveMember(this.proof.test, 'hip', 'hip-admin', tenantId);
    const id = await this.proof.app.get(BankAccountService).propose(colleague, ACCOUNT);
    const over = `update bank_accounts set held_until = proposed_at where id = $1`;
    await asSuperuser(this.proof.test, over, [id]);
    const [newest] = (await this.json(hip, 'GET', 'my/bank-accounts')) as unknown as {
      fingerprint: string;
    }[];
    await this.json(hip, 'POST', `my/bank-accounts/${id}/approve`, { fingerprint: newest!.fingerprint });
  }

  /** Plans all of the award as one instalment, proposes and approves its payment; answers the payment. */
  async approve(officer: Session, finance: Session, administrator: Session, amount: string): Promise<string> {
    const award = `awards/${this.awardId}`;
    const call = { outcome: 'confirmed', knownBefore: true, version: 1 };
    await this.json(officer, 'POST', `${award}/account-calls`, call);
    const plan = { amount, parts: 1, firstOn: '2027-01-15', everyMonths: 0 };
    await this.json(officer, 'POST', `${award}/disbursements`, plan);
    const { disbursements } = await this.json(officer, 'GET', `${award}/disbursements`);
    const [{ id: disbursement }] = disbursements as [{ id: string }];
    const { id } = await this.json(finance, 'POST', `disbursements/${disbursement}/payments`, {});
    const { shown } = await this.json(administrator, 'GET', `payments/${String(id)}`);
    await this.json(administrator, 'POST', `payments/${String(id)}/approval`, { shown });
    return String(id);
  }

  /** In a batch that another person releases, and that the bank sent. */
  async send(finance: Session, administrator: Session, paymentId: string): Promise<void> {
    const { id } = await this.json(finance, 'POST', 'payment-batches', { payments: [paymentId] });
    const batch = `payment-batches/${String(id)}`;
    const { shown } = await this.json(administrator, 'GET', batch);
    await this.json(administrator, 'POST', `${batch}/release`, { shown });
    await this.json(finance, 'GET', `${batch}/file`);
    await this.json(finance, 'POST', `${batch}/sending`, { version: 2, sentOn: dayInMexico(new Date()) });
    await this.proof.app.get(PaymentSendHandler).handle({ tenantId: this.funderId, paymentId });
  }

  receive(paymentId: string): Promise<void> {
    return this.proof.app.get(PaymentReceiveHandler).handle({ tenantId: this.funderId, paymentId });
  }

  /** The accounts of the award that are not empty, in minor units. */
  async balances(): Promise<Record<string, bigint>> {
    const auditor = await saveMember(this.proof.test, 'funder', 'funder-admin', this.funderId);
    const book: AwardBook = await this.proof.app.get(AwardBooks).of(auditor, this.awardId);
    return Object.fromEntries(Object.entries(book.balances.minor).filter(([, minor]) => minor !== 0n));
  }
}
