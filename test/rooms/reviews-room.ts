import { randomUUID } from 'node:crypto';
import type { PersonActor } from '@puente/database';
import {
  AssignmentService,
  ConflictHints,
  DecisionService,
  LeavingListService,
  OwnReviewService,
  ReceivedApplicationService,
  ReviewDeskService,
  ReviewPlanService,
  type Pair,
  type WrittenReview,
} from '@puente/grants';
import { ExportService } from '@puente/exports';
import type { Clock } from '@puente/kernel';
import type { ListFileService } from '@puente/matching';
import { asSuperuser, saveMember } from '@puente/testing';
import { GrantsRoom, label, type HandedIn } from './grants-room';

const level = (points: number) => ({ points, anchor: label(`Nivel ${points}`) });

/** Two criteria, so that their weights tell. */
export const RUBRIC = {
  criteria: [
    { id: 'work', label: label('Trabajo'), weight: 60, levels: [level(0), level(5)] },
    { id: 'team', label: label('Equipo'), weight: 40, levels: [level(0), level(5)] },
  ],
};

/** A whole review with nothing said in words. */
export const WRITTEN: WrittenReview = { marks: { work: 5, team: 5 }, forApplicant: '', internal: '' };

/** A call with three applications of three nonprofits, a plan for their reviews, and the people who judge them. */
export class ReviewsRoom {
  readonly plans: ReviewPlanService;
  readonly assignments: AssignmentService;
  readonly own: OwnReviewService;
  readonly desk: ReviewDeskService;
  readonly inbox: ReceivedApplicationService;
  readonly exports: ExportService;
  readonly files: LeavingListService;
  readonly decisions: DecisionService;
  /** Runs calls too, and reviews. */
  third!: PersonActor;
  ana!: PersonActor;
  eva!: PersonActor;
  otherFunder!: PersonActor;
  callId!: string;
  /** The applications to the call, and who signs for each. */
  received: readonly string[] = [];
  signers: readonly PersonActor[] = [];
  private handedIn: readonly string[] = [];
  private planVersion = 0;

  private constructor(
    readonly room: GrantsRoom,
    clock: Clock,
  ) {
    const parts = [room.database, clock, room.circles, room.sightings] as const;
    const hints = new ConflictHints(room.database);
    this.plans = new ReviewPlanService(room.database);
    this.assignments = new AssignmentService(...parts, hints);
    this.own = new OwnReviewService(...parts, hints);
    this.desk = new ReviewDeskService(...parts);
    this.inbox = new ReceivedApplicationService(...parts);
    this.decisions = new DecisionService(...parts);
    this.exports = new ExportService(room.database, clock);
    const [database, , circles, sightings] = parts;
    const ofNonprofits = {} as ListFileService;
    this.files = new LeavingListService(database, clock, this.exports, ofNonprofits, circles, sightings);
  }

  /** In a database of its own; nothing is planned yet. */
  static async open(clock: Clock): Promise<ReviewsRoom> {
    const reviews = new ReviewsRoom(await GrantsRoom.open(clock), clock);
    const { room } = reviews;
    reviews.third = await room.colleague('program-officer');
    await reviews.newReviewers();
    reviews.otherFunder = await saveMember(room.test, 'funder', 'funder-admin');
    reviews.callId = (await room.publish()).id;
    const handedIn = [1, 2, 3].map(() => room.handIn(reviews.callId));
    reviews.take(await Promise.all(handedIn));
    return reviews;
  }

  close(): Promise<void> {
    return this.room.close();
  }

  /** Ana and Eva of whom nobody asked anything yet. */
  async newReviewers(): Promise<void> {
    this.ana = await this.room.colleague('reviewer');
    this.eva = await this.room.colleague('reviewer');
  }

  /** The same applications to another call, which is planned anew: nothing is left of what a test before did. */
  async begin(): Promise<void> {
    const callId = await this.anotherCall();
    this.received = await Promise.all(this.handedIn.map((id) => this.copyTo(callId, id)));
    this.callId = callId;
    this.planVersion = 0;
    await this.planned();
  }

  /** A call of the same funder to which nobody applied. */
  async anotherCall(): Promise<string> {
    const id = randomUUID();
    await this.copy('calls', { id: this.callId }, { id });
    await this.copy('call_stages', { call_id: this.callId }, { call_id: id });
    return id;
  }

  /** An application as it was handed in, to another call. */
  async copyTo(callId: string, application: string): Promise<string> {
    const id = randomUUID();
    await this.copy('applications', { id: application }, { id, call_id: callId });
    await this.copy('submissions', { application_id: application }, { application_id: id });
    return id;
  }

  async planned(more: object = {}): Promise<void> {
    const terms = { rubric: RUBRIC, reviewersEach: 2, quorum: 2, panel: this.panel(), ...more };
    const { plan } = await this.plans.save(this.room.officer, this.callId, this.planVersion, terms);
    this.planVersion = plan!.version;
  }

  panel(): { readonly personId: string; readonly most: number }[] {
    return [this.ana, this.eva, this.third].map(({ personId }) => ({ personId, most: 3 }));
  }

  pair(reviewer: PersonActor, at: number): Pair {
    return { reviewerId: reviewer.personId, applicationId: this.received[at]! };
  }

  assign(...pairs: readonly Pair[]): Promise<void> {
    return this.assignments.assign(this.room.officer, this.callId, pairs);
  }

  /** From being asked to the end. */
  async handInReview(reviewer: PersonActor, at: number, marks = WRITTEN.marks): Promise<void> {
    const id = this.received[at]!;
    await this.assign(this.pair(reviewer, at));
    await this.own.declare(reviewer, id);
    const version = await this.own.write(reviewer, id, 0, { ...WRITTEN, marks });
    await this.own.submit(reviewer, id, version);
  }

  async queueOf(reviewer: PersonActor): Promise<string[]> {
    return (await this.own.queue(reviewer)).map(({ applicationId }) => applicationId);
  }

  /** What PostgreSQL hands somebody of these tables, whatever the services would ask. */
  rowsFor(person: PersonActor, table: string): Promise<{ id: string }[]> {
    const column = table === 'applications' ? 'id' : 'application_id';
    return this.room.database.asActor(person, (tx) => tx.query(`select ${column} as id from ${table}`));
  }

  /** Also for those who were never asked to review it. */
  async stepBack(by: PersonActor, at: number): Promise<void> {
    await asSuperuser(
      this.room.test,
      `insert into recusals select $1, $2, tenant_id, $3, 'other', now() from applications where id = $4`,
      [by.tenantId, this.callId, by.personId, this.received[at]],
    );
  }

  private take(handedIn: readonly HandedIn[]): void {
    this.handedIn = handedIn.map(({ id }) => id);
    this.received = this.handedIn;
    this.signers = handedIn.map(({ signer }) => signer);
  }

  private async copy(table: string, row: Record<string, string>, changes: object): Promise<void> {
    const [[column, value]] = Object.entries(row) as [[string, string]];
    await asSuperuser(
      this.room.test,
      `insert into ${table} select (jsonb_populate_record(t, $2::jsonb)).* from ${table} t where ${column} = $1`,
      [value, JSON.stringify(changes)],
    );
  }
}
