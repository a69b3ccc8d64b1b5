import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor } from '@puente/database';
import {
  changesAnything,
  requireFewEdits,
  writeEdits,
  type SentEdit,
  type WrittenEdits,
} from '@puente/grants';
import { Clock, type FieldError } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { lockedReport, standingOf, type ReportStanding } from './own-report';
import { changeReport, REPORT_ANSWERS } from './report.repository';

/** Writes reports answer by answer, from several people and phones, without losing a text. */
@Injectable()
export class ReportWritingService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Writes edits in their order, each with its own outcome. Of a report that was given back only those sections can be written
   * that were; the version of the report grows, so that nobody hands in what they have not seen.
   */
  async write(actor: Actor, id: string, edits: readonly SentEdit[]): Promise<WrittenEdits> {
    const person = requirePermission(actor, 'report:write');
    requireFewEdits(edits);
    return this.database.asActor(actor, async (tx) => {
      const own = standingOf(await lockedReport(tx, person, id));
      const { tenantId, personId: writtenBy } = person;
      const key = { tenantId, ownerId: id, writtenBy, writtenAt: this.clock.now() };
      const target = { store: REPORT_ANSWERS, key, form: own.form, refuses: closedIn(own) };
      const results = await writeEdits(tx, target, edits);
      const version = changesAnything(results) ? await changeReport(tx, own.report) : own.report.version;
      return { version, results };
    });
  }
}

/** Refuses what stands in a section that nobody gave back. */
function closedIn({ form, open }: ReportStanding): (questionId: string) => FieldError | null {
  const closed = new Set(
    form.sections
      .filter(({ id }) => !open.includes(id))
      .flatMap(({ questions }) => questions.map(({ id }) => id)),
  );
  return (field) => (closed.has(field) ? { field, code: 'report-section-closed' } : null);
}
