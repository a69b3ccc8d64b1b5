import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, systemActor, type Actor, type Tx } from '@puente/database';
import { Clock, DomainError, invalid, type Locale } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { Vault } from '@puente/vault';
import { faultsOfName, passwordFault } from '../core';
import { Limiter } from '../limits/limiter';
import { hashPassword } from '../password';
import {
  acceptInvitation,
  findOpenInvitation,
  insertMembership,
  insertPerson,
  lockAdmission,
  type OpenInvitation,
} from './admission.repository';
import { addProgrammes } from './people.repository';

/** What a person who is new here says of themselves. */
export interface Newcomer {
  readonly name: string;
  readonly locale: Locale;
  readonly password: string;
}

const ADMISSION = systemActor('admission');

/** Lets people in who hold the link of an invitation: new ones with a password of their own, known ones by joining. */
@Injectable()
export class AdmissionService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(Limiter) private readonly limiter: Limiter,
  ) {}

  /**
   * The invitation behind a link. Used, withdrawn, expired and made-up ones are alike not found (`invitation-over`), and
   * count by where they come from (`too-many-attempts`).
   */
  async look(token: string, address: string): Promise<OpenInvitation> {
    const account = token.split('.')[0]!;
    const spent = await this.limiter.spend({ kind: 'invitation', account, address, knownDevice: null });
    const id = this.idOf(token);
    const found = await this.database.asActor(ADMISSION, (tx) => this.open(tx, id));
    await this.database.asActor(systemActor('login'), (tx) => this.limiter.forgive(tx, spent));
    return found;
  }

  /** Makes a person and their membership. Who has an account already must sign in and join (`account-exists`). */
  async enter(token: string, newcomer: Newcomer, address: string): Promise<void> {
    const id = this.idOf(token);
    const { email } = await this.look(token, address);
    const faults = faultsOfNewcomer(newcomer, email);
    if (faults.length > 0) throw invalid(faults);
    const passwordHash = await hashPassword(newcomer.password);
    await this.database.asActor(ADMISSION, async (tx) => {
      const invitation = await this.use(tx, id);
      const person = { id: randomUUID(), email: invitation.email, ...newcomer, name: newcomer.name.trim() };
      if (invitation.personId || !(await insertPerson(tx, person, passwordHash))) {
        throw new DomainError('conflict', 'account-exists');
      }
      await this.admit(tx, ADMISSION, invitation, person.id);
    });
  }

  /** Adds a membership to the person who is signed in; only the one to whom the invitation was sent. Answers where to. */
  async join(actor: Actor, token: string): Promise<{ readonly tenantId: string }> {
    const { personId } = requirePermission(actor, 'session:own');
    const id = this.idOf(token);
    return this.database.asActor(ADMISSION, async (tx) => {
      const invitation = await this.use(tx, id);
      if (invitation.personId !== personId) throw new DomainError('forbidden', 'invitation-of-another');
      await this.admit(tx, ADMISSION, invitation, personId);
      return { tenantId: invitation.tenantId };
    });
  }

  private async use(tx: Tx, id: string): Promise<OpenInvitation> {
    await lockAdmission(tx, id);
    const invitation = await this.open(tx, id);
    if (!(await acceptInvitation(tx, id, this.clock.now()))) throw over();
    return invitation;
  }

  private async open(tx: Tx, id: string): Promise<OpenInvitation> {
    const found = await findOpenInvitation(tx, id, this.clock.now());
    if (!found) throw over();
    return found;
  }

  private async admit(
    tx: Tx,
    actor: Actor,
    { tenantId, id, roles, programmes }: OpenInvitation,
    personId: string,
  ): Promise<void> {
    if (!(await insertMembership(tx, tenantId, personId, roles))) {
      throw new DomainError('conflict', 'already-member');
    }
    await addProgrammes(tx, { tenantId, personId }, programmes);
    await recordAudit(tx, actor, {
      tenantId,
      action: 'person.joined',
      subjectType: 'person',
      subjectId: personId,
      detail: { roles, invitation: id },
    });
  }

  private idOf(token: string): string {
    const checked = this.vault.checkToken('invitation', token);
    if (!checked) throw over();
    return checked.id;
  }
}

const over = (): DomainError => new DomainError('not-found', 'invitation-over');

function faultsOfNewcomer({ name, password }: Newcomer, email: string) {
  const code = passwordFault(password, email);
  return [...faultsOfName(name, true), ...(code ? [{ field: 'password', code }] : [])];
}
