import { GranteeReport } from './entities/grantee-report.entity';
import { ReportAnswerBeside } from './entities/report-answer-beside.entity';
import { ReportAnswer } from './entities/report-answer.entity';
import { ReportRecipient } from './entities/report-recipient.entity';
import { ReportSubmission } from './entities/report-submission.entity';
import { ReportedFigureRow } from './entities/reported-figure.entity';

export * from './core';
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
export { ReportingModule } from './reporting.module';

export const reportingEntities = [
  GranteeReport,
  ReportRecipient,
  ReportAnswer,
  ReportAnswerBeside,
  ReportSubmission,
  ReportedFigureRow,
];
