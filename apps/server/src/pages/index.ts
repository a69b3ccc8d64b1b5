import { AccountPage } from './account/account.page';
import { ApplicationOutcomePage } from './applications/outcome.page';
import { ApplicationsPage } from './applications/applications.page';
import { ApplicationSectionPage } from './applications/section.page';
import { ApplicationSigningPage } from './applications/signing.page';
import { AuditPage } from './account/audit.page';
import { ConfirmPage } from './account/confirm.page';
import { MessagesPage } from './account/messages.page';
import { MailsPage } from './mails/mails.page';
import { StopMailsPage } from './mails/stop-mails.page';
import { DevicesPage } from './account/devices.page';
import { AccountCallsPage } from './account-calls/account-calls.page';
import { DonationReceiptsPage } from './donation-receipts/donation-receipts.page';
import { SignedFilesPage } from './signed-files/signed-files.page';
import { GivenAwardsPage } from './given-awards/given-awards.page';
import { PassedOnPage } from './passed-on/passed-on.page';
import { OwnSignedFilesPage } from './signed-files/own-signed-files.page';
import { DoneePage } from './donee/donee.page';
import { MyBankPage } from './bank/my-bank.page';
import { MyContactsPage } from './contacts/my-contacts.page';
import { NonprofitContactsPage } from './contacts/nonprofit-contacts.page';
import { CalendarFeedPage } from './calendar/calendar-feed.page';
import { CalendarPage } from './calendar/calendar.page';
import { AgreementsPage } from './awards/agreements.page';
import { PapersPage } from './papers/papers.page';
import { MyAwardsPage } from './my-awards/my-awards.page';
import { AwardMoneyPage } from './award-room/money.page';
import { AwardMessagesPage } from './award-room/messages.page';
import { DirectAwardPage } from './awards/direct-award.page';
import { AwardFormPage } from './awards/award-form.page';
import { AmendmentFormPage } from './amendments/amendment-form.page';
import { AmendmentsPage } from './amendments/amendments.page';
import { MyVisitsPage } from './visits/my-visits.page';
import { VisitsPage } from './visits/visits.page';
import { BeginReportPage } from './reports/begin-report.page';
import { MyReportsPage } from './reports/my-reports.page';
import { ReportSectionPage } from './reports/report-section.page';
import { ReportsPage } from './reports/reports.page';
import { ClosingPage } from './closing/closing.page';
import { MyClosingPage } from './closing/my-closing.page';
import { MyAmendmentsPage } from './amendments/my-amendments.page';
import { MyRequirementsPage } from './requirements/my-requirements.page';
import { RequirementsPage } from './requirements/requirements.page';
import { BatchesPage } from './batches/batches.page';
import { ImpactActsPage } from './impact-reports/impact-acts.page';
import { ImpactReportsPage } from './impact-reports/impact-reports.page';
import { ReportSchedulesPage } from './report-sets/report-schedules.page';
import { ReportSetsPage } from './report-sets/report-sets.page';
import { SetFilesPage } from './report-sets/set-files.page';
import { OpeningsPage } from './openings/openings.page';
import { TransfersPage } from './batches/transfers.page';
import { ExchangeRatesPage } from './exchange-rates/exchange-rates.page';
import { DiligencePage } from './diligence/diligence.page';
import { ExpenditurePage } from './diligence/expenditure.page';
import { PairPage } from './diligence/pair.page';
import { MyDiligencePage } from './my-diligence/my-diligence.page';
import { AwardsPage } from './awards/awards.page';
import { BudgetPage } from './budget/budget.page';
import { BudgetRulesPage } from './budget/budget-rules.page';
import { MyBudgetPage } from './budget/my-budget.page';
import { AwardSourcePage } from './award-source/award-source.page';
import { DisbursementsPage } from './disbursements/disbursements.page';
import { ReceivedMoneyPage } from './disbursements/received-money.page';
import { PaymentFilePage } from './payments/payment-file.page';
import { PaymentsPage } from './payments/payments.page';
import { DecisionFormPage } from './decisions/decision-form.page';
import { DecisionsPage } from './decisions/decisions.page';
import { ScenarioFormPage } from './scenarios/scenario-form.page';
import { ScenarioProposalPage } from './scenarios/scenario-proposal.page';
import { ScenariosPage } from './scenarios/scenarios.page';
import { DevMailPage, RawMailPage } from './dev-mail/dev-mail.page';
import { SecondFactorPage } from './account/second-factor.page';
import { DevicePage } from './device/device.page';
import { ProviderLinkPage } from './account/provider-link.page';
import { ApplicationFilesPage } from './application-files/application-files.page';
import { DocumentsPage } from './documents/documents.page';
import { DocumentDeskPage } from './document-desk/document-desk.page';
import { EvidenceFiles } from './evidence/evidence-files.page';
import { EvidencePages } from './evidence/evidence.page';
import { IndicatorPages } from './evidence/indicator.page';
import { FilesPage } from './documents/files.page';
import { ExportsPage } from './exports/exports.page';
import { CallInvitationsPage } from './calls/call-invitations.page';
import { CallPage } from './calls/call.page';
import { CallsPage } from './calls/calls.page';
import { FormEditorPage } from './forms/form-editor.page';
import { FormPartsPage } from './forms/form-parts.page';
import { AssignmentsPage } from './review-desk/assignments.page';
import { ReviewPlanPage } from './review-desk/plan.page';
import { SpreadPage } from './review-desk/spread.page';
import { OwnReviewsPage } from './reviews/own-reviews.page';
import { ForwardingsPage } from './forwardings/forwardings.page';
import { ReceivedApplicationPage } from './received/received-application.page';
import { ReceivedLeadPage } from './received/received-lead.page';
import { InterestConflictsPage } from './interest-conflicts/interest-conflicts.page';
import { ShortlistPage } from './shortlists/shortlist.page';
import { ShortlistsPage } from './shortlists/shortlists.page';
import { AlertsPage } from './alerts/alerts.page';
import { SavedViewsPage } from './saved-views/saved-views.page';
import { ReceivedFilePage } from './received/received-file.page';
import { ReceivedPage } from './received/received.page';
import { FormsPage } from './forms/forms.page';
import { ListFilesPage } from './list-files/list-files.page';
import { GlossaryPage } from './glossary/glossary.page';
import { IndicatorsPage } from './indicators/indicators.page';
import { FiguresPage } from './figures/figures.page';
import { HomePage } from './home/home.page';
import { ImportPage } from './import/import.page';
import { InformationPages } from './information.page';
import { MonthClosingsPage } from './month-end/month-closings.page';
import { MonthEndPage } from './month-end/month-end.page';
import { ExposurePage } from './exposure/exposure.page';
import { PortfolioPage } from './portfolio/portfolio.page';
import { MapPage } from './map/map.page';
import { MatchesPage } from './matches/matches.page';
import { WeightSuggestionPage } from './weight-suggestion/weight-suggestion.page';
import { ContactPage } from './my/contact.page';
import { NeedPage } from './need/need.page';
import { MyPages } from './my/my.page';
import { OwnCallsPage } from './my-calls/own-calls.page';
import { OwnVerificationPage } from './my/verification.page';
import { ViewsPage } from './my/views.page';
import { NonprofitsPage } from './nonprofits/nonprofits.page';
import { PasswordPage } from './password/password.page';
import { ResetPages } from './password/reset.page';
import { ProgrammesPage } from './programmes/programmes.page';
import { RootPage } from './root.page';
import { ProviderPage } from './sign-in/provider.page';
import { SecondStepPage } from './sign-in/second-step.page';
import { SignInPage } from './sign-in/sign-in.page';
import { SnapshotsPage } from './snapshots/snapshots.page';
import { VisibilityPage } from './visibility/visibility.page';
import { ErasuresPage } from './erasures/erasures.page';
import { UnaliasPage } from './unalias/unalias.page';
import { VerificationPage } from './verification/verification.page';
import { AdmissionsPage } from './admissions/admissions.page';
import { IntroductionsPage } from './introductions/introductions.page';
import { MyIntroductionsPage } from './introductions/my-introductions.page';
import { InvitationPage } from './invitation/invitation.page';
import { OrganizationsPage } from './organizations/organizations.page';
import { PeoplePage } from './people/people.page';
import { PermissionsPage } from './permissions/permissions.page';
import { TokensPage } from './tokens/tokens.page';
import { ScreeningPage } from './screening/screening.page';
import { WebhooksPage } from './webhooks/webhooks.page';

export const pageControllers = [
  RootPage,
  HomePage,
  ApplicationOutcomePage,
  ApplicationsPage,
  ApplicationSectionPage,
  ApplicationSigningPage,
  SignInPage,
  ProviderPage,
  ProviderLinkPage,
  SecondStepPage,
  AccountPage,
  AuditPage,
  ConfirmPage,
  SecondFactorPage,
  PasswordPage,
  ResetPages,
  DevicePage,
  DevicesPage,
  InformationPages,
  ProgrammesPage,
  CallsPage,
  CallInvitationsPage,
  ReceivedPage,
  ReceivedFilePage,
  SavedViewsPage,
  AlertsPage,
  InterestConflictsPage,
  ShortlistsPage,
  ShortlistPage,
  ReceivedApplicationPage,
  ReceivedLeadPage,
  ForwardingsPage,
  CallPage,
  OwnCallsPage,
  FormsPage,
  ReviewPlanPage,
  AssignmentsPage,
  SpreadPage,
  DirectAwardPage,
  AwardFormPage,
  AwardsPage,
  ListFilesPage,
  ExchangeRatesPage,
  BatchesPage,
  OpeningsPage,
  ImpactReportsPage,
  ImpactActsPage,
  ReportSetsPage,
  SetFilesPage,
  ReportSchedulesPage,
  TransfersPage,
  DiligencePage,
  PairPage,
  ExpenditurePage,
  MyDiligencePage,
  AwardSourcePage,
  BudgetPage,
  BudgetRulesPage,
  MyBudgetPage,
  DisbursementsPage,
  ReceivedMoneyPage,
  PaymentFilePage,
  PaymentsPage,
  AgreementsPage,
  MyAwardsPage,
  PapersPage,
  AwardMoneyPage,
  AwardMessagesPage,
  RequirementsPage,
  MyRequirementsPage,
  AmendmentFormPage,
  AmendmentsPage,
  MyAmendmentsPage,
  ClosingPage,
  MyClosingPage,
  VisitsPage,
  MyVisitsPage,
  ReportsPage,
  BeginReportPage,
  ReportSectionPage,
  MyReportsPage,
  DecisionFormPage,
  DecisionsPage,
  ScenarioFormPage,
  ScenarioProposalPage,
  ScenariosPage,
  OwnReviewsPage,
  FormPartsPage,
  FormEditorPage,
  SnapshotsPage,
  MatchesPage,
  WeightSuggestionPage,
  ExportsPage,
  NonprofitsPage,
  MyPages,
  ViewsPage,
  VisibilityPage,
  IntroductionsPage,
  MyIntroductionsPage,
  MyContactsPage,
  AccountCallsPage,
  DonationReceiptsPage,
  SignedFilesPage,
  GivenAwardsPage,
  PassedOnPage,
  OwnSignedFilesPage,
  DoneePage,
  MyBankPage,
  NonprofitContactsPage,
  ContactPage,
  OwnVerificationPage,
  VerificationPage,
  ErasuresPage,
  UnaliasPage,
  MonthEndPage,
  MonthClosingsPage,
  ExposurePage,
  PortfolioPage,
  MapPage,
  NeedPage,
  EvidenceFiles,
  EvidencePages,
  GlossaryPage,
  IndicatorsPage,
  IndicatorPages,
  ImportPage,
  FiguresPage,
  ScreeningPage,
  MessagesPage,
  MailsPage,
  StopMailsPage,
  DocumentsPage,
  ApplicationFilesPage,
  DocumentDeskPage,
  FilesPage,
  DevMailPage,
  RawMailPage,
  PeoplePage,
  InvitationPage,
  OrganizationsPage,
  AdmissionsPage,
  TokensPage,
  WebhooksPage,
  CalendarPage,
  CalendarFeedPage,
  PermissionsPage,
];
