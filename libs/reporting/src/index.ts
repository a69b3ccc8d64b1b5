import { GranteeReport } from './entities/grantee-report.entity';
import { ImpactReport } from './entities/impact-report.entity';
import { ReportAnswerBeside } from './entities/report-answer-beside.entity';
import { ReportAnswer } from './entities/report-answer.entity';
import { ReportRecipient } from './entities/report-recipient.entity';
import { ReportSchedule } from './entities/report-schedule.entity';
import { ReportSetItem } from './entities/report-set-item.entity';
import { ReportSet } from './entities/report-set.entity';
import { ReportSubmission } from './entities/report-submission.entity';
import { ReportedFigureRow } from './entities/reported-figure.entity';

export * from './core';
export { ImpactApprovalService } from './impact/impact-approval.service';
export { ImpactDataReader, type ImpactData, type Readers } from './impact/impact-data';
export { findPayers, type Payer } from './impact/impact-facts.repository';
export type { ImpactReportRow } from './impact/impact-report.repository';
export {
  ImpactFigureService,
  type EvidenceOrigin,
  type OpenedFigure,
  type ReportFigures,
} from './impact/impact-figure.service';
export { ImpactReportService, type ImpactReportView } from './impact/impact-report.service';
export { ReadImpactHandler } from './impact/read-impact.handler';
export { documentsOf, type ImpactDocuments } from './impact/own-impact-report';
export type { OwnReport, ReportStanding } from './reports/own-report';
export {
  OwnReportService,
  type ListedReport,
  type OwnReports,
  type ReportToBegin,
} from './reports/own-report.service';
export { ReceivedReportService, type ReceivedReport } from './reports/received-report.service';
export { ReportHandingInService } from './reports/report-handing-in.service';
export type { RecipientRow, ReportRow } from './reports/report.repository';
export { ReportWritingService } from './reports/report-writing.service';
export {
  listAcceptedFigures,
  type AcceptedFigure,
  type SubmissionRow,
} from './reports/submission.repository';
export { ReportingJobsModule, ReportingModule } from './reporting.module';
export { MakeSetHandler } from './sets/make-set.handler';
export type { SetItemRow } from './sets/report-set.repository';
export type { ScheduleRow } from './sets/report-schedule.repository';
export { ReportScheduleService } from './sets/report-schedule.service';
export { ReportSetService, type ReportSetFiles, type ReportSetView } from './sets/report-set.service';
export { makingScheduledSets, ScheduledSets } from './sets/scheduled-sets';
export { SetFileService, type SetFile } from './sets/set-file.service';

export const reportingEntities = [
  GranteeReport,
  ReportRecipient,
  ReportAnswer,
  ReportAnswerBeside,
  ReportSubmission,
  ReportedFigureRow,
  ImpactReport,
  ReportSet,
  ReportSetItem,
  ReportSchedule,
];
