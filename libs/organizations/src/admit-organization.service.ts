import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  awaitsFirstPerson,
  inviteFirstPerson,
  listSentInvitations,
  refuseOddFirstPerson,
  type FirstPerson,
  type InvitationRow,
} from '@puente/access';
import { recordAudit } from '@puente/audit';
import { Database, systemActor, type Actor, type Tx } from '@puente/database';
import { addToOutbox } from '@puente/jobs';
import { Clock, invalid, notFound } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { Vault } from '@puente/vault';
import { insertFunder, insertNonprofit } from './profile.repository';
import type { ProfileInput } from './profile';
import { screenAnew } from './screen-anew';

const LONGEST_NAME = 300;

/** An organisation that is new here. */
export interface NewOrganization {
  readonly kind: 'funder' | 'nonprofit';
  readonly name: string;
}

/** HIP adds organisations and invites their first administrator, who then looks after the rest. */
@Injectable()
export class AdmitOrganizationService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /** Adds a funder or a nonprofit (protected, nothing known yet) and invites its first person; answers its id. */
  async admit(actor: Actor, organization: NewOrganization, person: FirstPerson): Promise<string> {
    const hip = requirePermission(actor, 'organization:admit');
    refuseOddName(organization.name);
    refuseOddFirstPerson(person);
    const tenantId = randomUUID();
    const { kind } = organization;
    await this.database.asActor(actor, async (tx) => {
      await addOrganization(tx, tenantId, organization);
      await recordAudit(tx, actor, {
        tenantId,
        action: 'organization.admitted',
        subjectType: 'organization',
        subjectId: tenantId,
        detail: { kind },
      });
      await inviteFirstPerson(tx, hip, this.vault, { tenantId, kind }, person, this.clock.now());
    });
    return tenantId;
  }

  /** Invites the first person of an organisation that has none yet; any other is not found. */
  async inviteFirst(actor: Actor, tenantId: string, person: FirstPerson): Promise<void> {
    const hip = requirePermission(actor, 'organization:admit');
    refuseOddFirstPerson(person);
    const found = await this.database.asActor(systemActor('admission'), (tx) =>
      awaitsFirstPerson(tx, tenantId),
    );
    if (!found) throw notFound();
    const organization = { tenantId, kind: found.kind };
    await this.database.asActor(actor, (tx) =>
      inviteFirstPerson(tx, hip, this.vault, organization, person, this.clock.now()),
    );
  }

  /** Open invitations that HIP sent into other organisations, the newest first. */
  async sent(actor: Actor): Promise<InvitationRow[]> {
    const { tenantId } = requirePermission(actor, 'organization:see-admissions');
    return this.database.asActor(actor, (tx) => listSentInvitations(tx, tenantId));
  }
}

function refuseOddName(name: string): void {
  if (name.trim() === '') throw invalid([{ field: 'organization', code: 'required' }]);
  if (name.length > LONGEST_NAME) throw invalid([{ field: 'organization', code: 'too-long-text' }]);
}

async function addOrganization(tx: Tx, id: string, { kind, name }: NewOrganization): Promise<void> {
  if (kind === 'funder') return insertFunder(tx, id, name.trim());
  await insertNonprofit(tx, id, null, { ...NOTHING_KNOWN, name: name.trim() });
  await addToOutbox(tx, { name: 'match.refresh', data: { nonprofitId: id }, tenantId: id });
  await screenAnew(tx, id);
}

/** A nonprofit of which only the name is known; protected until it chooses otherwise. */
const NOTHING_KNOWN: Omit<ProfileInput, 'name'> = {
  safety: 'protected',
  states: [],
  strategies: {},
  needs: [],
  forms: [],
  populations: [],
  services: [],
  movements: [],
  languages: [],
  annualBudgetMxn: null,
  foundedYear: null,
  authorisedDonee: null,
  hasCluni: null,
  rfc: null,
  cluni: null,
  legalRoutes: [],
  minAwardMxn: null,
  acceptsPublicity: null,
  capacityGaps: [],
  refusedFunders: [],
  missionEs: '',
  missionEn: '',
};
