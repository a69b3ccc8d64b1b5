import { Module } from '@nestjs/common';
import { DisclosureModule } from '@puente/disclosure';
import { EvidenceModule } from '@puente/evidence';
import { PdfPrinter } from '@puente/rendering';
import { ImpactApprovalService } from './impact/impact-approval.service';
import { ImpactDataReader } from './impact/impact-data';
import { ReadImpactHandler } from './impact/read-impact.handler';
import { ImpactFigureService } from './impact/impact-figure.service';
import { ImpactReportService } from './impact/impact-report.service';
import { OwnReportService } from './reports/own-report.service';
import { ReceivedReportService } from './reports/received-report.service';
import { ReportHandingInService } from './reports/report-handing-in.service';
import { ReportWritingService } from './reports/report-writing.service';
import { MakeSetHandler } from './sets/make-set.handler';
import { ReportScheduleService } from './sets/report-schedule.service';
import { ReportSetService } from './sets/report-set.service';
import { SetFileService } from './sets/set-file.service';

const services = [
  ...[OwnReportService, ReportWritingService, ReportHandingInService, ReceivedReportService],
  ...[ImpactDataReader, ImpactReportService, ImpactApprovalService, ReportSetService],
  ...[SetFileService, ReportScheduleService, ImpactFigureService],
];

@Module({ imports: [DisclosureModule, EvidenceModule], providers: services, exports: services })
export class ReportingModule {}

/** The room's jobs, for whichever process carries them out. They print in processes of their own: readers do not wait for them. */
@Module({
  imports: [DisclosureModule, EvidenceModule],
  providers: [
    ImpactDataReader,
    ReadImpactHandler,
    MakeSetHandler,
    { provide: PdfPrinter, useFactory: () => new PdfPrinter() },
  ],
  exports: [MakeSetHandler, ReadImpactHandler],
})
export class ReportingJobsModule {}
