import { announce, recordForBoth, undecidedOf, type AnswerRow, type BesideRow } from '@puente/grants';
import {
  evaluateForm,
  faultsOfAnswers,
  progressOf,
  type Form,
  type SectionProgress,
} from '@puente/grants/core';
import type { AuditAction } from '@puente/audit';
import type { PersonActor, Tx } from '@puente/database';
import { DomainError, isUuid, notFound, type FieldError } from '@puente/kernel';
import { isOpen, openSections, reportForm } from '../core';
import {
  findReport,
  listRecipientsOf,
  lockReport,
  REPORT_ANSWERS,
  type RecipientRow,
  type ReportRow,
} from './report.repository';

/** A report as its own team works on it. */
export interface OwnReport {
  readonly report: ReportRow;
  readonly recipients: readonly RecipientRow[];
  readonly form: Form;
  readonly answers: readonly AnswerRow[];
  readonly beside: readonly BesideRow[];
}

/** The same with how far it is, what may be written, and what keeps it from being handed in. */
export interface ReportStanding extends OwnReport {
  readonly sections: readonly SectionProgress[];
  readonly open: readonly string[];
  readonly faults: readonly FieldError[];
}

export async function loadReport(tx: Tx, { tenantId }: PersonActor, id: string): Promise<OwnReport> {
  const report = isUuid(id) ? await findReport(tx, tenantId, id) : null;
  if (!report) throw notFound();
  const recipients = await listRecipientsOf(tx, tenantId, id);
  const whose = { tenantId, ownerId: id };
  const [answers, beside] = [
    await REPORT_ANSWERS.list(tx, whose),
    await REPORT_ANSWERS.listBeside(tx, whose),
  ];
  return { report, recipients, form: reportForm(report.indicators), answers, beside };
}

/** The same, held still until the transaction ends, while somebody waits for it (`report-over`, 409). */
export async function lockedReport(tx: Tx, person: PersonActor, id: string): Promise<OwnReport> {
  const isThere = isUuid(id) && (await findReport(tx, person.tenantId, id)) !== null;
  if (!isThere) throw notFound();
  if (!(await lockReport(tx, person.tenantId, id))) throw new DomainError('conflict', 'report-over');
  const own = await loadReport(tx, person, id);
  if (!isOpen(own.recipients)) throw new DomainError('conflict', 'report-over');
  return own;
}

export const valuesIn = ({ answers }: Pick<OwnReport, 'answers'>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(answers.map(({ questionId, value }) => [questionId, value]));

/** What was asked and answered; what a choice hides stays with the team. */
export const askedValues = (own: Pick<OwnReport, 'form' | 'answers'>) =>
  evaluateForm(own.form, valuesIn(own)).values;

export function standingOf(own: OwnReport): ReportStanding {
  const { errors } = faultsOfAnswers(own.form, valuesIn(own));
  const ids = own.form.sections.map(({ id }) => id);
  return {
    ...own,
    sections: progressOf(own.form, valuesIn(own)),
    open: openSections(own.recipients, ids),
    faults: [...undecidedOf(own.beside), ...errors],
  };
}

/** In the chains of the nonprofit and of the funder whose award it is about. */
export const recordReport = (
  tx: Tx,
  person: PersonActor,
  { funderId, awardId, tenantId }: Pick<RecipientRow, 'funderId' | 'awardId' | 'tenantId'>,
  action: AuditAction,
): Promise<void> =>
  recordForBoth(tx, person, { tenantId: funderId, nonprofitId: tenantId, id: awardId }, action);

/** Has both sides' systems told of it; of what goes to one funder no other one hears. */
export const announceReport = (
  tx: Tx,
  { funderId: tenantId, awardId, id: subjectId, reportId: ownSubjectId }: RecipientRow,
  event: 'report.submitted' | 'report.returned' | 'report.accepted',
): Promise<void> => announce(tx, { event, tenantId, awardId, subjectId, ownSubjectId });
