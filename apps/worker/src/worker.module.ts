import { BullModule } from '@nestjs/bull';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { accessEntities, AccessJobsModule, PasswordResetHandler } from '@puente/access';
import { auditEntities } from '@puente/audit';
import { disclosureEntities } from '@puente/disclosure';
import { DatabaseModule } from '@puente/database';
import {
  DocumentEraseHandler,
  documentEntities,
  type DocumentSettings,
  DocumentsModule,
} from '@puente/documents';
import {
  grantEntities,
  GrantsJobsModule,
  WebhookAnnounceHandler,
  WorkOutScenarioHandler,
} from '@puente/grants';
import { JobsModule, OutboxJob } from '@puente/jobs';
import { Clock, SystemClock } from '@puente/kernel';
import {
  ledgerEntities,
  LedgerJobsModule,
  EnforceAmendmentHandler,
  OpenBooksHandler,
  PaymentReceiveHandler,
  PaymentSendHandler,
} from '@puente/ledger';
import {
  mailEntities,
  MailModule,
  MailSendHandler,
  type MailSettings,
  NoticeDeliverHandler,
} from '@puente/mail';
import {
  CutExposureHandler,
  matchingEntities,
  MatchingModule,
  MatchRefreshHandler,
  MatchRefreshStaleHandler,
  RankExposureHandler,
} from '@puente/matching';
import { organizationEntities } from '@puente/organizations';
import { MakeSetHandler, ReadImpactHandler, reportingEntities, ReportingJobsModule } from '@puente/reporting';
import { portfolioEntities, PortfolioJobsModule, ReleaseEditionHandler } from '@puente/portfolio';
import { RetentionEraseHandler, retentionEntities, RetentionModule } from '@puente/retention';
import { screeningEntities, ScreeningModule, ScreeningRunHandler } from '@puente/screening';
import { vaultEntities, VaultModule } from '@puente/vault';
import { type AllowedHosts, WebhookDeliverHandler, webhookEntities, WebhooksModule } from '@puente/webhooks';
import { LANE_QUEUES, laneProcessors } from './jobs/outbox.processor';

@Global()
@Module({ providers: [{ provide: Clock, useClass: SystemClock }], exports: [Clock] })
class ClockModule {}

interface WorkerOptions {
  readonly appUrl: string;
  readonly redisUrl: string;
  readonly mail: MailSettings;
  readonly documents: DocumentSettings;
  readonly webhooks: AllowedHosts;
}

/** The worker: the rooms' handlers behind Bull's queues, one for each lane. */
@Module({})
export class WorkerModule {
  static forRoot({ appUrl, redisUrl, mail, documents, webhooks }: WorkerOptions): DynamicModule {
    const entities = [
      ...accessEntities,
      ...auditEntities,
      ...disclosureEntities,
      ...organizationEntities,
      ...matchingEntities,
      ...retentionEntities,
      ...vaultEntities,
      ...mailEntities,
      ...documentEntities,
      ...screeningEntities,
      ...grantEntities,
      ...ledgerEntities,
      ...reportingEntities,
      ...portfolioEntities,
      ...webhookEntities,
      OutboxJob,
    ];
    return {
      module: WorkerModule,
      imports: [
        ClockModule,
        VaultModule,
        DatabaseModule.forRoot({ appUrl, entities }),
        MailModule.forRoot(mail),
        DocumentsModule.forRoot(documents),
        WebhooksModule.forRoot(webhooks),
        BullModule.forRoot({ url: redisUrl }),
        BullModule.registerQueue(
          ...Object.values(LANE_QUEUES).map(({ name, settings }) => ({ name, settings })),
        ),
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
      ],
      providers: [...laneProcessors],
    };
  }
}
