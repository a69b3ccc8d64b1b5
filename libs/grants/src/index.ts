export * from './core';
export type { AgreementRow } from './awards/agreement.repository';
export { AgreementService } from './awards/agreement.service';
export { GivenAwardService } from './awards/given/given-award.service';
export { OwnSignedFileService } from './awards/signed-files/own-signed-file.service';
export type { SignedFiles } from './awards/signed-files/signed-file';
export { SignedFileKeeping } from './awards/signed-files/signed-file-keeping';
export type { SignedFileRow } from './awards/signed-files/signed-file.repository';
export { SignedFileService } from './awards/signed-files/signed-file.service';
export { recordForBoth, type Signing } from './awards/signing';
export {
  FIRST_OF_LIST,
  WeightSuggestionService,
  type ProgrammeSuggestion,
} from './learning/weight-suggestion.service';
export { AwardLetterService } from './awards/letters/award-letter.service';
export {
  findReceivedAward,
  listReceivedAwards,
  type ReceivedAwardRow,
} from './awards/received-award.repository';
export { ReceivedAwardService } from './awards/received-award.service';
export type { MessageRow } from './awards/message.repository';
export { AwardMessageService } from './awards/message.service';
export type { AwardSource, ChainTotal, NamedSource } from './awards/sources/source.repository';
export { AwardSourceService, type SourceChoice } from './awards/sources/source.service';
export { LetterNames } from './awards/letters/letter-names';
export { AwardApprovalService } from './awards/award-approval.service';
export { AwardService, type AwardOffer } from './awards/award.service';
export { DirectAwardService, isOwnProgramme, type DirectAward } from './awards/direct-award.service';
export { namedOfMet } from './awards/known-of-met';
export {
  bringAwards,
  takeBackAwards,
  type BroughtAward,
  type Bringing,
} from './awards/brought-award.repository';
export type { AmendmentRow } from './awards/amendments/amendment.repository';
export { AmendmentService } from './awards/amendments/amendment.service';
export { OwnAmendmentService, type AmendmentRequestInput } from './awards/amendments/own-amendment.service';
export { giveUpOpenAmendments } from './awards/amendments/give-up-open';
export { giveUp, lockAgreed, putInForce, type AgreedAmendment } from './awards/amendments/put-in-force';
export { AwardTurnService, type AwardTurnInput } from './awards/closing/award-turn.service';
export {
  askForEnding,
  beginEnding,
  completeEnding,
  declineEnding,
  findEnding,
  findOwnEnding,
  takeUpEnding,
  withdrawEnding,
  type EndingRow,
  type OwnEndingRow,
} from './awards/closing/ending.repository';
export { OwnVisitService } from './awards/visits/own-visit.service';
export type { VisitAnswerInput } from './awards/visits/visit';
export { remindingOfVisits, VisitReminders } from './awards/visits/visit-reminders';
export type { VisitRow } from './awards/visits/visit.repository';
export { VisitService, type VisitRecordInput } from './awards/visits/visit.service';
export { OwnRequirementService } from './awards/requirements/own-requirement.service';
export { remindingHourly, RequirementReminders } from './awards/requirements/requirement-reminders';
export {
  acceptRequirement,
  answerRequirement,
  findRequirement,
  listRequirements,
  lockRequirement,
  markDone,
  type RequirementRow,
} from './awards/requirements/requirement.repository';
export { RequirementService } from './awards/requirements/requirement.service';
export type { NoteRow, ShelterRow } from './diligence/diligence-note.repository';
export { DiligenceNoteService, type RiskInput } from './diligence/diligence-note.service';
export {
  DiligenceService,
  type AwardOfPair,
  type PairLine,
  type PairList,
  type AskedDonee,
  type PairView,
} from './diligence/diligence.service';
export {
  ExpenditureService,
  type ExpenditureLine,
  type ExpenditureList,
} from './diligence/expenditure.service';
export type { PairRoute, RouteStep } from './diligence/legal-route.repository';
export { LegalRouteService, type RouteChoice } from './diligence/legal-route.service';
export { OwnDiligenceService, type AskedRoute, type AskedRoutes } from './diligence/own-diligence.service';
export { keepingRoutesDaily, RouteKeeping } from './diligence/route-keeping';
export { routeOf, type RouteThatHolds } from './diligence/route-of';
export { findAward, listAwardsAmong, moveAward, type AwardRow } from './awards/award.repository';
export {
  awardOfOwn,
  awardViews,
  inProgramme,
  lockedAward,
  reachOf,
  type AwardView,
} from './awards/own-award';
export type { AskedStage } from './calls/asked-stages';
export { CallCheckService, type CallCheck } from './calls/call-check.service';
export {
  CallInvitationService,
  INVITATIONS_A_DAY,
  type InvitedNonprofit,
} from './calls/call-invitation.service';
export { CalendarService, type Calendar, type Deadline } from './calendar/calendar.service';
export { CallService, type CallInput, type CallView } from './calls/call.service';
export { OpenCallService, type OpenCall } from './calls/open-call.service';
export { grantEntities } from './entities';
export type { FormRow } from './forms/form.repository';
export { FormService, type FormCheckup } from './forms/form.service';
export { announce, type Happening } from './announcements/announce';
export { WebhookAnnounceHandler } from './announcements/webhook-announce.handler';
export { GrantsJobsModule, GrantsModule } from './grants.module';
export { AnswerService, type WrittenEdits } from './applications/answer.service';
export { AnswerStore, type AnswerRow, type BesideRow } from './applications/answer-store.repository';
export {
  changesAnything,
  MOST_EDITS,
  requireFewEdits,
  writeEdits,
  type EditResult,
  type SentEdit,
} from './applications/write-edits';
export type { ApplicationRow } from './applications/application.repository';
export {
  ApplicationService,
  type ApplicationStanding,
  type ListedApplication,
} from './applications/application.service';
export { undecidedOf, type OwnApplication } from './applications/own-application';
export type { Receipt } from './applications/receipt';
export type { CommentRow } from './applications/comment.repository';
export type { MarkRow } from './applications/mark.repository';
export {
  filtersOfList,
  type AskedReceived,
  type LeavingFile,
  type LeavingList,
  type ReceivedListFile,
} from './applications/leaving-list';
export { LeavingListService } from './applications/leaving-list.service';
export type { ReceivedApplication, ReceivedList } from './applications/received';
export {
  TeamCommentService,
  type TeamComments,
  type WrittenComment,
} from './applications/team-comment.service';
export { TeamMarkService, type Marked } from './applications/team-mark.service';
export {
  ReceivedApplicationService,
  type Neighbours,
  type ReceivedAnswers,
  type ReceivedOfProgramme,
} from './applications/received-application.service';
export {
  ForwardedService,
  type ForwardedAnswers,
  type ForwardedApplication,
} from './forwarding/forwarded.service';
export {
  OwnForwardingService,
  type ForwardingTerms,
  type ForwardingView,
} from './forwarding/own-forwarding.service';
export { PassOnService, type AgreedForwarding } from './forwarding/pass-on.service';
export {
  ApplicationFileService,
  type FilePlace,
  type FilesOfQuestion,
  type OwnFile,
} from './files/application-file.service';
export { FileLinks, type OpenedFile } from './files/file-links';
export { ReceivedFileService, type ReceivedFile } from './files/received-file.service';
export {
  AssignmentService,
  type AssignmentBoard,
  type AssignmentProposal,
  type BoardLine,
  type LeftOut,
} from './reviews/assignment.service';
export { ConflictHints } from './reviews/conflict-hints.service';
export type { ApprovalRow, DecisionRow, OutcomeRow } from './reviews/decision.repository';
export { DecisionService, type DecisionView } from './reviews/decision.service';
export {
  OutcomeService,
  type FittingCall,
  type OtherFunder,
  type OwnOutcome,
} from './reviews/outcome.service';
export { OwnReviewService, type OwnReview, type QueueLine } from './reviews/own-review.service';
export {
  ReviewDeskService,
  type Desk,
  type DeskLine,
  type DeskProgress,
  type DeskReviews,
} from './reviews/review-desk.service';
export type { Candidate, PlanRow } from './reviews/review-plan.repository';
export { ReviewPlanService, type PlannedCall } from './reviews/review-plan.service';
export type { ReviewRow, WrittenReview } from './reviews/review.repository';
export {
  ScenarioOfferService,
  type OfferedAward,
  type OfferedCandidate,
  type ScenarioOffer,
} from './scenarios/scenario-offer.service';
export type { ScenarioLine } from './scenarios/own-scenario';
export type { ScenarioRow } from './scenarios/scenario.repository';
export type { ScenarioSource } from './scenarios/scenario-source';
export {
  ScenarioService,
  type ScenarioComparison,
  type ScenarioList,
  type ScenarioView,
} from './scenarios/scenario.service';
export { WorkOutScenarioHandler } from './scenarios/work-out-scenario.handler';
export { MOST_UNDER_WAY, UploadService, type PromisedFile, type UploadState } from './files/upload.service';
