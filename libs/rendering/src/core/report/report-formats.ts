/** What a report can be rendered as. */
export const REPORT_FORMATS = ['html', 'pdf', 'docx', 'xlsx', 'csv', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
