import { Module } from '@nestjs/common';
import { OwnReportService } from './reports/own-report.service';
import { ReceivedReportService } from './reports/received-report.service';
import { ReportHandingInService } from './reports/report-handing-in.service';
import { ReportWritingService } from './reports/report-writing.service';

const services = [OwnReportService, ReportWritingService, ReportHandingInService, ReceivedReportService];

@Module({ providers: services, exports: services })
export class ReportingModule {}
