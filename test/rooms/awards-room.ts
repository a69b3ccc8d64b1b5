import { randomBytes } from 'node:crypto';
import type { PersonActor } from '@puente/database';
import { NameGuard } from '@puente/disclosure';
import {
  AgreementService,
  AwardApprovalService,
  AwardService,
  DirectAwardService,
  DecisionService,
  LetterNames,
  ReceivedAwardService,
  type Outcome,
} from '@puente/grants';
import type { Clock } from '@puente/kernel';
import { asSuperuser } from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import { GrantsRoom } from './grants-room';

/** Terms within what the calls of the room offer. */
export const AWARD_INPUT = {
  ...{ title: 'Casa abierta', amount: '250000.50', currency: 'MXN', support: 'core' },
  route: 'expenditure-responsibility',
  ...{ startsOn: '2027-01-01', endsOn: '2027-12-31', states: ['MX-CHP'] },
  strategies: [{ code: 'direct-services', percent: 100, needs: ['direct-services.shelter'] }],
  budget: [
    { code: 'staff-safety', amount: '100000.25' },
    { code: 'psychosocial-care', amount: '150000.25' },
  ],
  indicators: [{ code: 'people-accompanied', target: 40 }],
};

/** A funder with a call, and applications to it that its people decided on. */
export class AwardsRoom {
  readonly awards: AwardService;
  readonly direct: DirectAwardService;
  readonly approvals: AwardApprovalService;
  readonly agreements: AgreementService;
  readonly own: ReceivedAwardService;
  readonly decisions: DecisionService;
  readonly names: LetterNames;
  private readonly signers = new Map<string, PersonActor>();
  private callId: string | null = null;

  constructor(
    readonly room: GrantsRoom,
    clock: Clock,
  ) {
    const parts = [room.database, clock, room.circles, room.sightings] as const;
    this.awards = new AwardService(...parts);
    this.direct = new DirectAwardService(...parts);
    const vault = new Vault(new MasterRing({ current: randomBytes(32), previous: null }), clock);
    const guard = new NameGuard(room.database, vault, clock);
    this.names = new LetterNames(room.database, room.circles, guard);
    this.approvals = new AwardApprovalService(room.database, clock, this.names);
    this.agreements = new AgreementService(room.database, clock);
    this.own = new ReceivedAwardService(room.database, clock);
    this.decisions = new DecisionService(...parts);
  }

  /** In a database of its own. */
  static async open(clock: Clock): Promise<AwardsRoom> {
    return new AwardsRoom(await GrantsRoom.open(clock), clock);
  }

  close(): Promise<void> {
    return this.room.close();
  }

  awarded(): Promise<string> {
    return this.decided('award');
  }

  /** An application of another nonprofit, with its answer; its id. */
  async decided(outcome: Outcome): Promise<string> {
    const { officer, admin } = this.room;
    const call = (this.callId ??= (await this.room.publish()).id);
    const { id: applicationId, signer } = await this.room.handIn(call);
    this.signers.set(applicationId, signer);
    const item = { applicationId, outcome, reasons: [], note: '' };
    const list = await this.decisions.propose(officer, call, [item]);
    const { shown } = await this.decisions.get(admin, call, list);
    await this.decisions.approve(admin, call, list, shown!);
    return applicationId;
  }

  /** The award of an application, approved as version 3. */
  async approved(application: string): Promise<string> {
    const { officer, admin } = this.room;
    const id = await this.awards.draft(officer, application, AWARD_INPUT);
    await this.approvals.propose(officer, id, 1);
    await this.approvals.approve(admin, id, (await this.awards.get(admin, id)).shown);
    return id;
  }

  /** The award of an application, signed by both sides, as version 5. */
  async active(application: string): Promise<string> {
    const { officer, admin } = this.room;
    const id = await this.approved(application);
    await this.agreements.send(officer, id, 3);
    const signing = { read: (await this.agreements.get(admin, id)).sha256, name: 'Ana Sol' };
    await this.own.sign(this.signerOf(application), id, signing);
    await this.agreements.sign(admin, id, signing);
    return id;
  }

  /** Who signs for the nonprofit of an application. */
  signerOf(application: string): PersonActor {
    return this.signers.get(application)!;
  }

  /** The nonprofit of an application is one that funders know by name. */
  async makeOpen(application: string): Promise<void> {
    const { tenantId: nonprofitId } = this.signerOf(application);
    const open = `update nonprofit_profiles set safety = 'open', version = version + 1 where tenant_id = $1`;
    await asSuperuser(this.room.test, open, [nonprofitId]);
    await this.room.matchAgain(nonprofitId);
  }

  /** Somebody is to review the nonprofit of an application without names, in whichever call. */
  async reviewsBlind(by: PersonActor, application: string): Promise<void> {
    const { id: call } = await this.room.publish();
    const plan = { tenant_id: by.tenantId, call_id: call };
    await asSuperuser(
      this.room.test,
      `insert into review_plans (tenant_id, call_id, rubric, reviewers_each, quorum, blind, panel)
        values ($1, $2, '{}', 1, 1, true, '[]')`,
      [plan.tenant_id, plan.call_id],
    );
    await asSuperuser(
      this.room.test,
      `insert into review_assignments (tenant_id, application_id, reviewer_id, call_id, nonprofit_id, assigned_by, assigned_at)
        select $1, gen_random_uuid(), $2, $3, tenant_id, $2, now() from applications where id = $4`,
      [by.tenantId, by.personId, call, application],
    );
  }

  async stepBack(by: PersonActor, application: string): Promise<void> {
    await asSuperuser(
      this.room.test,
      `insert into recusals select $1, call_id, tenant_id, $2, 'other', now() from applications where id = $3`,
      [by.tenantId, by.personId, application],
    );
  }
}
