import { PasswordController } from './account/password.controller';
import { ProviderController } from './account/provider.controller';
import { ApplicationsController } from './applications/applications.controller';
import { AuditController } from './audit/audit.controller';
import { DevicesController } from './session/devices.controller';
import { AccountCallsController } from './account-calls/account-calls.controller';
import { DonationReceiptsController } from './donation-receipts/donation-receipts.controller';
import { SignedFilesController } from './signed-files/signed-files.controller';
import { GivenAwardsController } from './awards/given-awards.controller';
import { PassedOnController } from './awards/passed-on.controller';
import { OwnSignedFilesController } from './signed-files/own-signed-files.controller';
import { DoneeController } from './donee/donee.controller';
import { BankAccountsController } from './bank/bank-accounts.controller';
import { CalendarController } from './calendar/calendar.controller';
import { ConsentsController } from './consents/consents.controller';
import { ContactsController } from './contacts/contacts.controller';
import { ContactPauseController } from './contact-pause/contact-pause.controller';
import { DocumentDeskController } from './documents/document-desk.controller';
import { DocumentsController } from './documents/documents.controller';
import { ExportsController } from './exports/exports.controller';
import { EvidenceController } from './evidence/evidence.controller';
import { ErasuresController } from './erasures/erasures.controller';
import { CallsController } from './calls/calls.controller';
import { CallInvitationsController } from './calls/call-invitations.controller';
import { OwnCallsController } from './calls/own-calls.controller';
import { CallReviewsController } from './reviews/call-reviews.controller';
import { AwardRoomController } from './awards/award-room.controller';
import { AwardMessagesController } from './awards/award-messages.controller';
import { AgreementsController } from './awards/agreements.controller';
import { AwardLettersController } from './awards/award-letters.controller';
import { ReceivedAwardsController } from './awards/received-awards.controller';
import { AmendmentsController } from './awards/amendments.controller';
import { ClosingController } from './awards/closing.controller';
import { OwnVisitsController } from './awards/own-visits.controller';
import { OwnReportsController } from './reports/own-reports.controller';
import { ReceivedReportsController } from './reports/received-reports.controller';
import { VisitsController } from './awards/visits.controller';
import { OwnEndingsController } from './awards/own-endings.controller';
import { TerminationsController } from './awards/terminations.controller';
import { OwnAmendmentsController } from './awards/own-amendments.controller';
import { AwardTurnsController } from './awards/award-turns.controller';
import { OwnRequirementsController } from './awards/own-requirements.controller';
import { RequirementsController } from './awards/requirements.controller';
import { OpeningsController } from './openings/openings.controller';
import { PaymentBatchesController } from './payments/batches.controller';
import { TransfersController } from './payments/transfers.controller';
import { ExchangeRatesController } from './exchange-rates/exchange-rates.controller';
import { AwardSourcesController } from './awards/award-sources.controller';
import { DirectAwardsController } from './awards/direct-awards.controller';
import { DiligenceController } from './diligence/diligence.controller';
import { ExpenditureController } from './diligence/expenditure.controller';
import { OwnDiligenceController } from './diligence/own-diligence.controller';
import { PairController } from './diligence/pair.controller';
import { AwardsController } from './awards/awards.controller';
import { BudgetsController } from './budget/budgets.controller';
import { OwnBudgetsController } from './budget/own-budgets.controller';
import { DisbursementsController } from './payments/disbursements.controller';
import { PaymentsController } from './payments/payments.controller';
import { ReceivedMoneyController } from './payments/received-money.controller';
import { DecisionsController } from './reviews/decisions.controller';
import { ScenariosController } from './scenarios/scenarios.controller';
import { ShortlistScenariosController } from './scenarios/shortlist-scenarios.controller';
import { OutcomeController } from './reviews/outcome.controller';
import { OwnReviewsController } from './reviews/own-reviews.controller';
import { FormsController } from './forms/forms.controller';
import { GlossaryController } from './glossary/glossary.controller';
import { IndicatorsController } from './indicators/indicators.controller';
import { ScreeningController } from './screening/screening.controller';
import { FiguresController } from './figures/figures.controller';
import { HealthController } from './health/health.controller';
import { ImportsController } from './imports/imports.controller';
import { MailsController } from './mails/mails.controller';
import { MonthClosingsController } from './month-end/month-closings.controller';
import { MonthEndController } from './month-end/month-end.controller';
import { ExposureController } from './exposure/exposure.controller';
import { PortfolioController } from './portfolio/portfolio.controller';
import { MapController } from './map/map.controller';
import { MatchesController } from './matches/matches.controller';
import { WeightSuggestionController } from './weight-suggestion/weight-suggestion.controller';
import { NeedController } from './need/need.controller';
import { NonprofitsController } from './nonprofits/nonprofits.controller';
import { NoticesController } from './notices/notices.controller';
import { OpenApiController } from './openapi.controller';
import { OpportunitiesController } from './opportunities/opportunities.controller';
import { ReportSchedulesController } from './report-sets/report-schedules.controller';
import { ReportSetsController } from './report-sets/report-sets.controller';
import { ImpactReportsController } from './impact-reports/impact-reports.controller';
import { OrganizationsController } from './organizations/organizations.controller';
import { OwnOrganizationsController } from './organizations/own-organizations.controller';
import { AdmissionController } from './people/admission.controller';
import { IntroductionsController } from './introductions/introductions.controller';
import { OwnIntroductionsController } from './introductions/own-introductions.controller';
import { InvitationsController } from './people/invitations.controller';
import { PeopleController } from './people/people.controller';
import { PermissionsController } from './permissions/permissions.controller';
import { ProfileController } from './profile/profile.controller';
import { ProgrammesController } from './programmes/programmes.controller';
import { PasskeySessionController } from './session/passkey-session.controller';
import { PasskeysController } from './session/passkeys.controller';
import { ProofController } from './session/proof.controller';
import { SecondFactorController } from './session/second-factor.controller';
import { SessionController } from './session/session.controller';
import { TaxonomyController } from './taxonomy/taxonomy.controller';
import { UnaliasController } from './unalias/unalias.controller';
import { VerificationController } from './verification/verification.controller';
import { OrganizationTokensController } from './tokens/organization-tokens.controller';
import { TokensController } from './tokens/tokens.controller';
import { ApplicationFilesController } from './applications/application-files.controller';
import { ForwardedController } from './applications/forwarded.controller';
import { OwnForwardingsController } from './applications/own-forwardings.controller';
import { PassingOnController } from './applications/passing-on.controller';
import { ReceivedApplicationsController } from './applications/received-applications.controller';
import { TeamCommentsController } from './applications/team-comments.controller';
import { TeamMarksController } from './applications/team-marks.controller';
import { InterestConflictsController } from './interest-conflicts/interest-conflicts.controller';
import { ShortlistsController } from './shortlists/shortlists.controller';
import { AlertsController } from './alerts/alerts.controller';
import { SavedViewsController } from './saved-views/saved-views.controller';
import { ReceivedListFileController } from './applications/received-list-file.controller';
import { ReceivedFilesController } from './applications/received-files.controller';
import { WebhooksController } from './webhooks/webhooks.controller';
import { UploadsController } from './applications/uploads.controller';
import { WordingController } from './wording/wording.controller';

export const apiControllers = [
  ProviderController,
  PasskeySessionController,
  PasskeysController,
  ApplicationsController,
  AuditController,
  AdmissionController,
  DevicesController,
  AccountCallsController,
  DonationReceiptsController,
  SignedFilesController,
  GivenAwardsController,
  PassedOnController,
  OwnSignedFilesController,
  DoneeController,
  BankAccountsController,
  CallsController,
  CallInvitationsController,
  OwnCallsController,
  ConsentsController,
  ContactsController,
  ContactPauseController,
  DocumentsController,
  DocumentDeskController,
  ExportsController,
  EvidenceController,
  ErasuresController,
  FormsController,
  CallReviewsController,
  OwnReviewsController,
  AwardsController,
  ExchangeRatesController,
  PaymentBatchesController,
  OpeningsController,
  TransfersController,
  AwardSourcesController,
  DirectAwardsController,
  DiligenceController,
  PairController,
  ExpenditureController,
  OwnDiligenceController,
  AgreementsController,
  AwardLettersController,
  ReceivedAwardsController,
  AwardRoomController,
  BudgetsController,
  OwnBudgetsController,
  DisbursementsController,
  PaymentsController,
  ReceivedMoneyController,
  AwardMessagesController,
  RequirementsController,
  OwnRequirementsController,
  AmendmentsController,
  OwnAmendmentsController,
  ClosingController,
  TerminationsController,
  OwnEndingsController,
  VisitsController,
  OwnVisitsController,
  OwnReportsController,
  ReceivedReportsController,
  AwardTurnsController,
  DecisionsController,
  ScenariosController,
  ShortlistScenariosController,
  OutcomeController,
  GlossaryController,
  IndicatorsController,
  FiguresController,
  ScreeningController,
  HealthController,
  ImportsController,
  IntroductionsController,
  InvitationsController,
  MailsController,
  MonthEndController,
  MonthClosingsController,
  ExposureController,
  PortfolioController,
  MapController,
  MatchesController,
  WeightSuggestionController,
  NeedController,
  NonprofitsController,
  NoticesController,
  OpenApiController,
  OpportunitiesController,
  OrganizationTokensController,
  OrganizationsController,
  ImpactReportsController,
  ReportSetsController,
  ReportSchedulesController,
  OwnIntroductionsController,
  OwnOrganizationsController,
  PeopleController,
  PermissionsController,
  ProfileController,
  ProgrammesController,
  PasswordController,
  ProofController,
  SecondFactorController,
  SessionController,
  TaxonomyController,
  UnaliasController,
  VerificationController,
  TokensController,
  WebhooksController,
  CalendarController,
  WordingController,
  ApplicationFilesController,
  ReceivedApplicationsController,
  OwnForwardingsController,
  PassingOnController,
  ForwardedController,
  ReceivedFilesController,
  ReceivedListFileController,
  SavedViewsController,
  AlertsController,
  InterestConflictsController,
  ShortlistsController,
  TeamMarksController,
  TeamCommentsController,
  UploadsController,
];
