import { Global, Module, type DynamicModule } from '@nestjs/common';
import { AccessJobsModule, AccessModule, PasswordResetHandler } from '@puente/access';
import type { Config } from '@puente/config';
import { AuditModule } from '@puente/audit';
import { DisclosureModule } from '@puente/disclosure';
import { ExportsModule } from '@puente/exports';
import { DocumentEraseHandler } from '@puente/documents';
import { EvidenceModule } from '@puente/evidence';
import {
  GrantsJobsModule,
  GrantsModule,
  WebhookAnnounceHandler,
  WorkOutScenarioHandler,
} from '@puente/grants';
import { Clock, SystemClock } from '@puente/kernel';
import { JobsModule } from '@puente/jobs';
import {
  LedgerJobsModule,
  LedgerModule,
  EnforceAmendmentHandler,
  OpenBooksHandler,
  PaymentReceiveHandler,
  PaymentSendHandler,
} from '@puente/ledger';
import { MailSendHandler, NoticeDeliverHandler } from '@puente/mail';
import {
  CutExposureHandler,
  MatchingModule,
  MatchRefreshHandler,
  MatchRefreshStaleHandler,
  RankExposureHandler,
} from '@puente/matching';
import { OrganizationsModule } from '@puente/organizations';
import { MakeSetHandler, ReadImpactHandler, ReportingJobsModule, ReportingModule } from '@puente/reporting';
import { PortfolioJobsModule, PortfolioModule, ReleaseEditionHandler } from '@puente/portfolio';
import { RetentionEraseHandler, RetentionModule } from '@puente/retention';
import { ScreeningModule, ScreeningRunHandler } from '@puente/screening';
import { VaultModule } from '@puente/vault';
import { WebhookDeliverHandler, webhookSettingsOf, WebhooksModule } from '@puente/webhooks';

/** The clock for every room. */
@Global()
@Module({ providers: [{ provide: Clock, useClass: SystemClock }], exports: [Clock] })
export class ClockModule {}

/** The rooms that the server opens, and who carries out which job. */
export const roomsOf = (config: Config): (typeof ClockModule | DynamicModule)[] => [
  ClockModule,
  AuditModule,
  VaultModule,
  AccessModule.forRoot({
    secondFactor: config.secondFactor,
    publicUrl: config.publicUrl,
    singleSignOn: config.singleSignOn,
  }),
  OrganizationsModule,
  EvidenceModule,
  DisclosureModule,
  ExportsModule,
  MatchingModule,
  ScreeningModule,
  WebhooksModule.forRoot(webhookSettingsOf(config)),
  GrantsModule,
  LedgerModule,
  ReportingModule,
  PortfolioModule,
  RetentionModule,
  JobsModule.forRoot({
    imports: [
      MatchingModule,
      ScreeningModule,
      RetentionModule,
      AccessJobsModule,
      GrantsJobsModule,
      LedgerJobsModule,
      PortfolioJobsModule,
      ReportingJobsModule,
    ],
    handlers: [
      PasswordResetHandler,
      MatchRefreshHandler,
      MatchRefreshStaleHandler,
      CutExposureHandler,
      RankExposureHandler,
      MailSendHandler,
      NoticeDeliverHandler,
      DocumentEraseHandler,
      RetentionEraseHandler,
      ScreeningRunHandler,
      OpenBooksHandler,
      EnforceAmendmentHandler,
      PaymentSendHandler,
      PaymentReceiveHandler,
      WebhookAnnounceHandler,
      WebhookDeliverHandler,
      ReleaseEditionHandler,
      MakeSetHandler,
      WorkOutScenarioHandler,
      ReadImpactHandler,
    ],
  }),
];
