import { Module } from '@nestjs/common';
import { DisclosureModule } from '@puente/disclosure';
import { EvidenceModule } from '@puente/evidence';
import { ImpactApprovalService } from './impact/impact-approval.service';
import { ImpactDataReader } from './impact/impact-data';
import { ImpactReportService } from './impact/impact-report.service';
import { OwnReportService } from './reports/own-report.service';
import { ReceivedReportService } from './reports/received-report.service';
import { ReportHandingInService } from './reports/report-handing-in.service';
import { ReportWritingService } from './reports/report-writing.service';

const services = [
  ...[OwnReportService, ReportWritingService, ReportHandingInService, ReceivedReportService],
  ...[ImpactDataReader, ImpactReportService, ImpactApprovalService],
];

@Module({ imports: [DisclosureModule, EvidenceModule], providers: services, exports: services })
export class ReportingModule {}
