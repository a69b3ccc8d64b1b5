import { Module } from '@nestjs/common';
import { Limiter } from '@puente/access';
import { DisclosureModule } from '@puente/disclosure';
import { ExportsModule } from '@puente/exports';
import { MatchingModule } from '@puente/matching';
import { WebhookAnnounceHandler } from './announcements/webhook-announce.handler';
import { AnswerService } from './applications/answer.service';
import { ApplicationService } from './applications/application.service';
import { LeavingListService } from './applications/leaving-list.service';
import { ReceivedApplicationService } from './applications/received-application.service';
import { TeamCommentService } from './applications/team-comment.service';
import { TeamMarkService } from './applications/team-mark.service';
import { AgreementService } from './awards/agreement.service';
import { ReceivedAwardService } from './awards/received-award.service';
import { LetterNames } from './awards/letters/letter-names';
import { AwardLetterService } from './awards/letters/award-letter.service';
import { AwardMessageService } from './awards/message.service';
import { AwardApprovalService } from './awards/award-approval.service';
import { AwardService } from './awards/award.service';
import { AmendmentService } from './awards/amendments/amendment.service';
import { OwnAmendmentService } from './awards/amendments/own-amendment.service';
import { AwardTurnService } from './awards/closing/award-turn.service';
import { OwnVisitService } from './awards/visits/own-visit.service';
import { VisitService } from './awards/visits/visit.service';
import { OwnRequirementService } from './awards/requirements/own-requirement.service';
import { RequirementService } from './awards/requirements/requirement.service';
import { GivenAwardService } from './awards/given/given-award.service';
import { OwnSignedFileService } from './awards/signed-files/own-signed-file.service';
import { SignedFileKeeping } from './awards/signed-files/signed-file-keeping';
import { SignedFileService } from './awards/signed-files/signed-file.service';
import { AwardSourceService } from './awards/sources/source.service';
import { DirectAwardService } from './awards/direct-award.service';
import { DiligenceNoteService } from './diligence/diligence-note.service';
import { DiligenceService } from './diligence/diligence.service';
import { ExpenditureService } from './diligence/expenditure.service';
import { LegalRouteService } from './diligence/legal-route.service';
import { OwnDiligenceService } from './diligence/own-diligence.service';
import { CallCheckService } from './calls/call-check.service';
import { CalendarService } from './calendar/calendar.service';
import { CallInvitationService } from './calls/call-invitation.service';
import { CallService } from './calls/call.service';
import { OpenCallService } from './calls/open-call.service';
import { ApplicationFileService } from './files/application-file.service';
import { FileLinks } from './files/file-links';
import { ReceivedFileService } from './files/received-file.service';
import { UploadService } from './files/upload.service';
import { FormService } from './forms/form.service';
import { ForwardedService } from './forwarding/forwarded.service';
import { OwnForwardingService } from './forwarding/own-forwarding.service';
import { PassOnService } from './forwarding/pass-on.service';
import { WeightSuggestionService } from './learning/weight-suggestion.service';
import { AssignmentService } from './reviews/assignment.service';
import { ConflictHints } from './reviews/conflict-hints.service';
import { DecisionService } from './reviews/decision.service';
import { OutcomeService } from './reviews/outcome.service';
import { OwnReviewService } from './reviews/own-review.service';
import { ReviewDeskService } from './reviews/review-desk.service';
import { ReviewPlanService } from './reviews/review-plan.service';
import { ScenarioOfferService } from './scenarios/scenario-offer.service';
import { ScenarioService } from './scenarios/scenario.service';
import { WorkOutScenarioHandler } from './scenarios/work-out-scenario.handler';

const services = [
  FormService,
  CallService,
  CallCheckService,
  CallInvitationService,
  OpenCallService,
  ApplicationService,
  AnswerService,
  ReceivedApplicationService,
  LeavingListService,
  TeamMarkService,
  TeamCommentService,
  FileLinks,
  ApplicationFileService,
  ReceivedFileService,
  ReviewPlanService,
  ConflictHints,
  AssignmentService,
  OwnReviewService,
  ReviewDeskService,
  DecisionService,
  CalendarService,
  OutcomeService,
  UploadService,
  OwnForwardingService,
  PassOnService,
  ForwardedService,
  AwardService,
  DirectAwardService,
  AwardSourceService,
  AwardApprovalService,
  AgreementService,
  ReceivedAwardService,
  AwardLetterService,
  AwardMessageService,
  RequirementService,
  OwnRequirementService,
  DiligenceService,
  DiligenceNoteService,
  LegalRouteService,
  ExpenditureService,
  OwnDiligenceService,
  AmendmentService,
  OwnAmendmentService,
  AwardTurnService,
  VisitService,
  OwnVisitService,
  GivenAwardService,
  SignedFileKeeping,
  SignedFileService,
  OwnSignedFileService,
  ScenarioOfferService,
  ScenarioService,
  WeightSuggestionService,
];

/** The room's jobs, for whichever process carries them out. */
@Module({
  providers: [WebhookAnnounceHandler, WorkOutScenarioHandler],
  exports: [WebhookAnnounceHandler, WorkOutScenarioHandler],
})
export class GrantsJobsModule {}

/** The limiter counts in PostgreSQL: another one of it counts the same. */
@Module({
  imports: [DisclosureModule, ExportsModule, MatchingModule],
  providers: [...services, LetterNames, Limiter],
  exports: services,
})
export class GrantsModule {}
