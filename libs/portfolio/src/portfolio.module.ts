import { Module } from '@nestjs/common';
import { DisclosureModule } from '@puente/disclosure';
import { EvidenceModule } from '@puente/evidence';
import { GrantsModule } from '@puente/grants';
import { PortfolioEditionService } from './editions/edition.service';
import { ReleaseEditionHandler } from './editions/release-edition.handler';
import { OwnPortfolioService } from './own-portfolio.service';

/** The room's jobs, for whichever process carries them out. */
@Module({
  imports: [DisclosureModule],
  providers: [ReleaseEditionHandler],
  exports: [ReleaseEditionHandler],
})
export class PortfolioJobsModule {}

const services = [OwnPortfolioService, PortfolioEditionService];

@Module({ imports: [EvidenceModule, GrantsModule], providers: services, exports: services })
export class PortfolioModule {}
