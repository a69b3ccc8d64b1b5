import { systemActor, type Database, type PersonActor } from '@puente/database';
import { AliasBook, NameGuard } from '@puente/disclosure';
import { HotlineCountsService, NeedService } from '@puente/evidence';
import {
  AgreementService,
  AnswerService,
  ApplicationService,
  AssignmentService,
  AwardApprovalService,
  AwardService,
  ConflictHints,
  DecisionService,
  DirectAwardService,
  LetterNames,
  OpenCallService,
  OutcomeService,
  OwnForwardingService,
  OwnRequirementService,
  OwnReviewService,
  PassOnService,
  ReceivedAwardService,
  RequirementService,
  ReviewPlanService,
} from '@puente/grants';
import {
  DisbursementService,
  OpenBooksHandler,
  PaymentApprovalService,
  PaymentQueueService,
  PaymentService,
} from '@puente/ledger';
import { Circles, MatchIndex, OpportunityService, Sightings } from '@puente/matching';
import {
  OwnReportService,
  ReceivedReportService,
  ReportHandingInService,
  ReportWritingService,
} from '@puente/reporting';
import { MasterRing, Vault } from '@puente/vault';
import { ClockOf } from './clock-of';
import { demonstrationPeople } from './core';
import { fixedId, organizationOf } from './known-ids';

const DAY_MS = 86_400_000;

export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);

/** Who may sign for a fictional nonprofit. */
export async function signerOf(database: Database, key: string): Promise<PersonActor> {
  const person = demonstrationPeople().find((each) => each.key === key)!;
  const tenantId = await database.asActor(systemActor('importer'), (tx) => organizationOf(tx, person));
  return {
    ...{ kind: 'person', personId: fixedId(key), tenantId, tenantKind: 'nonprofit', roles: [person.role] },
    ...{ programmes: null, scopes: null, recentlyProven: true },
  };
}

export type Services = ReturnType<typeof servicesAt>;

/**
 * The services of a day that is past. Nobody is shown anything here, and there are no contacts yet whose names were sealed: the
 * keys are none.
 */
export function servicesAt(database: Database, instant: Date) {
  const clock = new ClockOf(instant);
  const index = new MatchIndex(database, clock);
  const circles = new Circles(index, new AliasBook(Buffer.alloc(32), clock));
  const around = [circles, new Sightings(database)] as const;
  const hints = new ConflictHints(database);
  const need = new NeedService(database, new HotlineCountsService(database), clock);
  const calls = new OpenCallService(database, clock, new OpportunityService(database, clock, index, need));
  const vault = new Vault(new MasterRing({ current: Buffer.alloc(32), previous: null }), clock);
  const names = new LetterNames(database, circles, new NameGuard(database, vault, clock));
  const payments = new PaymentService(database, clock);
  return {
    applications: new ApplicationService(database, clock),
    answers: new AnswerService(database, clock),
    plans: new ReviewPlanService(database),
    assignments: new AssignmentService(database, clock, ...around, hints),
    reviews: new OwnReviewService(database, clock, ...around, hints),
    decisions: new DecisionService(database, clock, ...around),
    forwardings: new OwnForwardingService(database, clock, new OutcomeService(database, calls)),
    passing: new PassOnService(database, clock),
    circles,
    awards: new AwardService(database, clock, ...around),
    directAwards: new DirectAwardService(database, clock, ...around),
    awardApprovals: new AwardApprovalService(database, clock, names),
    agreements: new AgreementService(database, clock),
    ownAwards: new ReceivedAwardService(database, clock),
    requirements: new RequirementService(database, clock),
    ownRequirements: new OwnRequirementService(database, clock),
    ownReports: new OwnReportService(database, clock),
    reportWriting: new ReportWritingService(database, clock),
    reportHandingIn: new ReportHandingInService(database, clock),
    receivedReports: new ReceivedReportService(database, clock),
    booksOpening: new OpenBooksHandler(database, clock),
    disbursements: new DisbursementService(database, clock, ...around),
    payments,
    paymentApprovals: new PaymentApprovalService(database, clock, payments),
    paymentQueue: new PaymentQueueService(database, clock, ...around),
  };
}
