import { Foundation1700000000000 } from './1700000000000-foundation';
import { AssignedProgrammes1763802000000 } from './1763802000000-assigned-programmes';
import { PeopleAndTokens1763802100000 } from './1763802100000-people-and-tokens';
import { SeveralRoles1763799000000 } from './1763799000000-several-roles';
import { AuditLog1763800000000 } from './1763800000000-audit-log';
import { AuditMail1763800100000 } from './1763800100000-audit-mail';
import { Vault1763800500000 } from './1763800500000-vault';
import { Consents1763803000000 } from './1763803000000-consents';
import { SessionsOfDevices1763801000000 } from './1763801000000-sessions-of-devices';
import { ContactsAndBankAccounts1763800500001 } from './1763800500001-contacts-and-bank-accounts';
import { Mail1763800700000 } from './1763800700000-mail';
import { SecondFactorsAndLimits1763801100000 } from './1763801100000-second-factors-and-limits';
import { StaffWork1763804000000 } from './1763804000000-staff-work';
import { Keeping1763809000000 } from './1763809000000-keeping';
import { PasskeysAndSingleSignOn1763810000000 } from './1763810000000-passkeys-and-single-sign-on';
import { KeeperKnowsTheHouse1763821000000 } from './1763821000000-keeper-knows-the-house';
import { OwnParts1763813000000 } from './1763813000000-own-parts';
import { Erasures1763809100000 } from './1763809100000-erasures';
import { HotlineFigures1763812000000 } from './1763812000000-hotline-figures';
import { FormsAndCalls1763820000000 } from './1763820000000-forms-and-calls';
import { ApplicationFiles1763850000000 } from './1763850000000-application-files';
import { ApplicationComments1763857100000 } from './1763857100000-application-comments';
import { ApplicationMarks1763857000000 } from './1763857000000-application-marks';
import { CalendarFeeds1763856000000 } from './1763856000000-calendar-feeds';
import { CalendarFeedsEnd1763861000000 } from './1763861000000-calendar-feeds-end';
import { SavedViews1763857300000 } from './1763857300000-saved-views';
import { ReceivedAsFiles1763857200000 } from './1763857200000-received-as-files';
import { ApprovalsHold1763861100000 } from './1763861100000-approvals-hold';
import { DecidedOrWithdrawn1763861200000 } from './1763861200000-decided-or-withdrawn';
import { Screening1763864000000 } from './1763864000000-screening';
import { MarksPutBack1763861300000 } from './1763861300000-marks-put-back';
import { Digests1763858000000 } from './1763858000000-digests';
import { Forwardings1763859000000 } from './1763859000000-forwardings';
import { Webhooks1763855000000 } from './1763855000000-webhooks';
import { ApplicationUploads1763851000000 } from './1763851000000-application-uploads';
import { Applications1763822000000 } from './1763822000000-applications';
import { InvitationsToOpenCalls1763830000000 } from './1763830000000-invitations-to-open-calls';
import { ApplicationsGoOn1763833000000 } from './1763833000000-applications-go-on';
import { Reviews1763840000000 } from './1763840000000-reviews';
import { ReviewsHold1763860000000 } from './1763860000000-reviews-hold';
import { Decisions1763841000000 } from './1763841000000-decisions';
import { Ledger1763862000000 } from './1763862000000-ledger';
import { Agreements1763863100000 } from './1763863100000-agreements';
import { Awards1763863000000 } from './1763863000000-awards';
import { PaymentBatches1763871200000 } from './1763871200000-payment-batches';
import { ExchangeRates1763871100000 } from './1763871100000-exchange-rates';
import { Treasurer1763871000000 } from './1763871000000-treasurer';
import { WebhookTestCounts1763865000000 } from './1763865000000-webhook-test-counts';
import { RequestKeys1763875100000 } from './1763875100000-request-keys';
import { BooksCheckedOnce1763875000000 } from './1763875000000-books-checked-once';
import { Payments1763870000000 } from './1763870000000-payments';
import { AwardMessages1763874000000 } from './1763874000000-award-messages';
import { AwardsHold1763876000000 } from './1763876000000-awards-hold';
import { MonthEnd1763874100000 } from './1763874100000-month-end';
import { LegalRoutes1763873000000 } from './1763873000000-legal-routes';
import { ConditionsOfPayments1763879000000 } from './1763879000000-conditions-of-payments';
import { Openings1763882000000 } from './1763882000000-openings';
import { JobsOfARelay1763885000000 } from './1763885000000-jobs-of-a-relay';
import { PaymentsSeenAtOnce1763885001000 } from './1763885001000-payments-seen-at-once';
import { FormsAreRepeated1763885003000 } from './1763885003000-forms-are-repeated';
import { ReturnedMoneyIsFreeAgain1763885002000 } from './1763885002000-returned-money-is-free-again';
import { Documents1763800700001 } from './1763800700001-documents';
import { AwardRequirements1763872000000 } from './1763872000000-award-requirements';
import { RemindersOfRunningAwards1763872001000 } from './1763872001000-reminders-of-running-awards';
import { Amendments1763872010000 } from './1763872010000-amendments';
import { DoneeFacts1763883000000 } from './1763883000000-donee-facts';
import { AwardEndings1763880000000 } from './1763880000000-award-endings';
import { AwardSpendings1763881000000 } from './1763881000000-award-spendings';
import { Regrants1763881000100 } from './1763881000100-regrants';
import { SiteVisits1763880020000 } from './1763880020000-site-visits';
import { WebhooksOfAwards1763884010000 } from './1763884010000-webhooks-of-awards';
import { SignedFiles1763895000000 } from './1763895000000-signed-files';
import { GivenToHip1763895001000 } from './1763895001000-given-to-hip';
import { AccountCalls1763883001000 } from './1763883001000-account-calls';
import { DonationReceipts1763883002000 } from './1763883002000-donation-receipts';
import { ClosingWithReceipts1763883003000 } from './1763883003000-closing-with-receipts';
import { Releases1763893000000 } from './1763893000000-releases';
import { GranteeReports1763892000000 } from './1763892000000-grantee-reports';
import { HipReceives1763898000000 } from './1763898000000-hip-receives';
import { ImpactReports1763897000000 } from './1763897000000-impact-reports';
import { RemindersEscalate1763892001000 } from './1763892001000-reminders-escalate';
import { BooksOfAwards1763894000000 } from './1763894000000-books-of-awards';
import { AwardsGoOnSigned1763894001000 } from './1763894001000-awards-go-on-signed';
import { MonthClosings1763896000000 } from './1763896000000-month-closings';
import { BooksAskForTheirAwardAtOnce1763894002000 } from './1763894002000-books-ask-for-their-award-at-once';
import { PortfolioEditions1763893001000 } from './1763893001000-portfolio-editions';
import { ReportSets1763899100000 } from './1763899100000-report-sets';
import { RequirementsFollowReports1763906000100 } from './1763906000100-requirements-follow-reports';
import { PortfolioViews1763906000000 } from './1763906000000-portfolio-views';
import { SearchAlerts1763901000100 } from './1763901000100-search-alerts';
import { ExposureRuns1763907000000 } from './1763907000000-exposure-runs';
import { Shortlists1763901000000 } from './1763901000000-shortlists';
import { ReportSchedules1763904000000 } from './1763904000000-report-schedules';
import { GapsAndRefusals1763902000000 } from './1763902000000-gaps-and-refusals';
import { Scenarios1763903000000 } from './1763903000000-scenarios';
import { ShortlistsAsFiles1763909000000 } from './1763909000000-shortlists-as-files';
import { ScenariosOfShortlists1763911000000 } from './1763911000000-scenarios-of-shortlists';
import { AlertsStoppedByMail1763912000000 } from './1763912000000-alerts-stopped-by-mail';
import { ProgrammeHints1763912000100 } from './1763912000100-programme-hints';
import { AlertsOfViews1763912000200 } from './1763912000200-alerts-of-views';

/** All migrations in the order in which they run. A released one is never edited. */
import { ImpactReadings1763905000000 } from './1763905000000-impact-readings';
import { SchedulesThatChange1763913000000 } from './1763913000000-schedules-that-change';
import { InterestConflicts1763914000000 } from './1763914000000-interest-conflicts';

export const migrations = [
  Foundation1700000000000,
  SeveralRoles1763799000000,
  AuditLog1763800000000,
  AuditMail1763800100000,
  Vault1763800500000,
  ContactsAndBankAccounts1763800500001,
  Mail1763800700000,
  Documents1763800700001,
  SessionsOfDevices1763801000000,
  SecondFactorsAndLimits1763801100000,
  AssignedProgrammes1763802000000,
  PeopleAndTokens1763802100000,
  Consents1763803000000,
  StaffWork1763804000000,
  Keeping1763809000000,
  Erasures1763809100000,
  PasskeysAndSingleSignOn1763810000000,
  HotlineFigures1763812000000,
  OwnParts1763813000000,
  FormsAndCalls1763820000000,
  KeeperKnowsTheHouse1763821000000,
  Applications1763822000000,
  InvitationsToOpenCalls1763830000000,
  ApplicationsGoOn1763833000000,
  Reviews1763840000000,
  Decisions1763841000000,
  ApplicationFiles1763850000000,
  ApplicationUploads1763851000000,
  Webhooks1763855000000,
  CalendarFeeds1763856000000,
  ApplicationMarks1763857000000,
  ApplicationComments1763857100000,
  ReceivedAsFiles1763857200000,
  SavedViews1763857300000,
  Digests1763858000000,
  Forwardings1763859000000,
  ReviewsHold1763860000000,
  CalendarFeedsEnd1763861000000,
  ApprovalsHold1763861100000,
  DecidedOrWithdrawn1763861200000,
  MarksPutBack1763861300000,
  Ledger1763862000000,
  Awards1763863000000,
  Agreements1763863100000,
  Screening1763864000000,
  WebhookTestCounts1763865000000,
  Payments1763870000000,
  Treasurer1763871000000,
  ExchangeRates1763871100000,
  PaymentBatches1763871200000,
  AwardRequirements1763872000000,
  RemindersOfRunningAwards1763872001000,
  Amendments1763872010000,
  AwardMessages1763874000000,
  BooksCheckedOnce1763875000000,
  RequestKeys1763875100000,
  MonthEnd1763874100000,
  AwardsHold1763876000000,
  LegalRoutes1763873000000,
  ConditionsOfPayments1763879000000,
  Openings1763882000000,
  DoneeFacts1763883000000,
  AccountCalls1763883001000,
  DonationReceipts1763883002000,
  JobsOfARelay1763885000000,
  AwardEndings1763880000000,
  AwardSpendings1763881000000,
  Regrants1763881000100,
  PaymentsSeenAtOnce1763885001000,
  FormsAreRepeated1763885003000,
  ReturnedMoneyIsFreeAgain1763885002000,
  SiteVisits1763880020000,
  SignedFiles1763895000000,
  GivenToHip1763895001000,
  WebhooksOfAwards1763884010000,
  ClosingWithReceipts1763883003000,
  Releases1763893000000,
  GranteeReports1763892000000,
  RemindersEscalate1763892001000,
  BooksOfAwards1763894000000,
  AwardsGoOnSigned1763894001000,
  ImpactReports1763897000000,
  MonthClosings1763896000000,
  BooksAskForTheirAwardAtOnce1763894002000,
  PortfolioEditions1763893001000,
  HipReceives1763898000000,
  ReportSets1763899100000,
  PortfolioViews1763906000000,
  RequirementsFollowReports1763906000100,
  ExposureRuns1763907000000,
  Shortlists1763901000000,
  ReportSchedules1763904000000,
  GapsAndRefusals1763902000000,
  Scenarios1763903000000,
  SearchAlerts1763901000100,
  ImpactReadings1763905000000,
  ShortlistsAsFiles1763909000000,
  ScenariosOfShortlists1763911000000,
  AlertsStoppedByMail1763912000000,
  ProgrammeHints1763912000100,
  SchedulesThatChange1763913000000,
  AlertsOfViews1763912000200,
  InterestConflicts1763914000000,
] as const;
