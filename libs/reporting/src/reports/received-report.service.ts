import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import {
  acceptRequirement,
  answerRequirement,
  inProgramme,
  lockRequirement,
  type RequirementRow,
} from '@puente/grants';
import { REQUIREMENT_LIMITS, wordFaults, type Form, type FormSection } from '@puente/grants/core';
import { Clock, DomainError, invalid, isUuid, notFound, staleVersion } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { ANSWERING_ROLES, requirePermission, type Permission } from '@puente/permissions';
import { differencesOf, reportForm, sectionsOf, type ReportDifference, type SectionNote } from '../core';
import { announceReport, recordReport } from './own-report';
import {
  decideRecipient,
  findReceived,
  listReceived,
  lockReceived,
  type RecipientRow,
} from './report.repository';
import { insertFigures, listSubmissions, type SubmissionRow } from './submission.repository';

/** A report as its funder reads it: what was handed in last, and what changed since the time before. */
export interface ReceivedReport {
  readonly recipient: RecipientRow;
  readonly submission: SubmissionRow;
  readonly form: Form;
  readonly sections: readonly FormSection[];
  readonly differences: readonly ReportDifference[];
  /** When each was handed in, the last first. */
  readonly history: readonly Pick<SubmissionRow, 'number' | 'sha256' | 'handedInAt'>[];
}

/** Reports that a funder was handed in: read, given back by section, accepted. */
@Injectable()
export class ReceivedReportService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What waits for an answer first. */
  async list(actor: Actor): Promise<RecipientRow[]> {
    const { tenantId } = requirePermission(actor, 'award:read');
    return this.database.asActor(actor, (tx) => listReceived(tx, tenantId));
  }

  async get(actor: Actor, id: string): Promise<ReceivedReport> {
    const person = requirePermission(actor, 'award:read');
    return this.database.asActor(actor, async (tx) => {
      const recipient = await load(tx, person, 'award:read', id, findReceived);
      return received(recipient, await listSubmissions(tx, recipient.tenantId, id));
    });
  }

  /** Gives back sections, each with what has to be corrected; the requirement is open again, and the nonprofit is told. */
  async giveBack(
    actor: Actor,
    id: string,
    seenVersion: number,
    notes: readonly SectionNote[],
  ): Promise<void> {
    await this.act(actor, id, async (tx, person, report) => {
      const words = parsedNotes(notes, report);
      const decision = { state: 'returned', notes: words, ...this.by(person) } as const;
      const { recipient } = report;
      if (!(await decideRecipient(tx, { ...recipient, seenVersion }, decision))) throw staleVersion();
      const row = await requirementOf(tx, person, recipient);
      if (row.state === 'done') await this.reopen(tx, person, row, words);
      await recordReport(tx, person, recipient, 'report.returned');
      await announceReport(tx, recipient, 'report.returned');
      await tellNonprofit(tx, recipient, 'report-returned');
    });
  }

  /** Accepts what was handed in; its requirement and its figures with it, or nothing of all this. */
  async accept(actor: Actor, id: string, seenVersion: number): Promise<void> {
    await this.act(actor, id, async (tx, person, { recipient, submission }) => {
      const decision = { state: 'accepted', notes: [], ...this.by(person) } as const;
      if (!(await decideRecipient(tx, { ...recipient, seenVersion }, decision))) throw staleVersion();
      const row = await requirementOf(tx, person, recipient);
      if (row.state !== 'accepted' && row.state !== 'done') {
        throw new DomainError('conflict', 'requirement-state');
      }
      const key = { ...row, seenVersion: row.version };
      if (row.state === 'done' && !(await acceptRequirement(tx, key, this.by(person)))) throw staleVersion();
      const { by: acceptedBy, at: acceptedAt } = this.by(person);
      const { funderId: tenantId, awardId, reportId, tenantId: nonprofitId } = recipient;
      const of = { tenantId, awardId, recipientId: id, reportId, nonprofitId, acceptedBy, acceptedAt };
      await insertFigures(tx, of, submission.document);
      await recordReport(tx, person, recipient, 'report.accepted');
      await announceReport(tx, recipient, 'report.accepted');
      await tellNonprofit(tx, recipient, 'report-accepted');
    });
  }

  private async act(
    actor: Actor,
    id: string,
    decide: (tx: Tx, person: PersonActor, report: ReceivedReport) => Promise<void>,
  ): Promise<void> {
    const person = requirePermission(actor, 'report:decide');
    await this.database.asActor(actor, async (tx) => {
      const recipient = await load(tx, person, 'report:decide', id, lockReceived);
      if (recipient.state !== 'handed-in') throw new DomainError('conflict', 'report-state');
      await decide(tx, person, received(recipient, await listSubmissions(tx, recipient.tenantId, id)));
    });
  }

  private async reopen(
    tx: Tx,
    person: PersonActor,
    row: RequirementRow,
    notes: readonly SectionNote[],
  ): Promise<void> {
    const answer = notes
      .map(({ note }) => note)
      .join('\n')
      .slice(0, REQUIREMENT_LIMITS.words);
    const key = { ...row, seenVersion: row.version };
    if (!(await answerRequirement(tx, key, this.by(person), { state: 'open', answer }))) throw staleVersion();
  }

  private by({ personId: by }: PersonActor): { readonly by: string; readonly at: Date } {
    return { by, at: this.clock.now() };
  }
}

async function load(
  tx: Tx,
  person: PersonActor,
  permission: Permission,
  id: string,
  find: typeof findReceived,
): Promise<RecipientRow> {
  const row = isUuid(id) ? await find(tx, person.tenantId, id) : null;
  if (!row) throw notFound();
  requirePermission(person, permission, inProgramme(row));
  return row;
}

/** There is one of each since it was handed in. */
function received(recipient: RecipientRow, submissions: readonly SubmissionRow[]): ReceivedReport {
  const [submission, before] = submissions;
  if (!submission) throw notFound();
  const form = formOf(submission);
  return {
    ...{ recipient, submission, form, history: submissions },
    sections: sectionsOf(form, submission.document),
    differences: before ? differencesOf(form, before.document, submission.document) : [],
  };
}

/** The form at the places where the award's indicators stood; what others asked is not in it. */
function formOf({ document }: SubmissionRow): Form {
  const most = Math.max(-1, ...document.indicators.map(({ place }) => place));
  const filler = document.indicators[0];
  const places = Array.from({ length: most + 1 }, (_, place) => {
    return document.indicators.find((each) => each.place === place) ?? filler!;
  });
  return reportForm(places);
}

function parsedNotes(notes: readonly SectionNote[], { sections }: ReceivedReport): SectionNote[] {
  const words = notes.map(({ section, note }) => ({ section, note: note.trim() }));
  const faults = words.flatMap(({ section, note }, index) => {
    const isKnown = sections.some(({ id }) => id === section);
    const isTwice = words.findIndex((each) => each.section === section) < index;
    if (!isKnown || isTwice) return [{ field: `notes.${index}.section`, code: 'form-unknown-choice' }];
    return wordFaults(`notes.${index}.note`, note, REQUIREMENT_LIMITS.words);
  });
  if (words.length === 0) throw invalid([{ field: 'notes', code: 'report-notes-needed' }]);
  if (faults.length > 0) throw invalid(faults);
  return words;
}

async function requirementOf(
  tx: Tx,
  { tenantId }: PersonActor,
  { requirementId }: RecipientRow,
): Promise<RequirementRow> {
  const row = await lockRequirement(tx, 'tenant_id', tenantId, requirementId);
  if (!row) throw notFound();
  return row;
}

const tellNonprofit = (
  tx: Tx,
  { tenantId, reportId }: RecipientRow,
  kind: 'report-returned' | 'report-accepted',
): Promise<void> => addNotice(tx, { tenantId, to: { roles: ANSWERING_ROLES }, kind, subjectId: reportId });
