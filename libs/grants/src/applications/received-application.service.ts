import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, type Actor, type Tx } from '@puente/database';
import { isUuid, notFound } from '@puente/kernel';
import { cardOf, Circles, Sightings, type Circle, type NonprofitCard } from '@puente/matching';
import { requirePermission } from '@puente/permissions';
import type { Answers, Form } from '../core';
import { findFormVersion } from '../forms/form.repository';
import { findReceived, findSubmission, listReceived, type ApplicationRow } from './application.repository';

/** An application as the funder's circle knows it; no card where it knows the nonprofit no more. */
export interface ReceivedApplication {
  readonly id: string;
  readonly stage: ApplicationRow['stage'];
  readonly status: ApplicationRow['status'];
  readonly submittedAt: Date;
  readonly card: NonprofitCard | null;
}

export interface ReceivedAnswers extends ReceivedApplication {
  readonly form: Form;
  readonly answers: Answers;
}

/** What was handed in to a funder, read under the names that its people may know. Sealed ones are not there yet. */
@Injectable()
export class ReceivedApplicationService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(Sightings) private readonly sightings: Sightings,
  ) {}

  /** Those of a call; each name that is shown is on record with whose it is. */
  async list(actor: Actor, callId: string): Promise<ReceivedApplication[]> {
    const person = requirePermission(actor, 'application:read');
    const circle = await this.circles.of(person);
    if (!isUuid(callId)) return [];
    return this.database.asActor(actor, async (tx) => {
      const rows = await listReceived(tx, person.tenantId, callId);
      const seen = rows.flatMap((row) => circle.view.facts.get(row.tenantId) ?? []);
      await this.sightings.recordIn(tx, person, circle, seen, 'list');
      return rows.map((row) => toReceived(row, circle));
    });
  }

  /** One with its answers; the nonprofit sees in its record who read it. */
  async get(actor: Actor, id: string): Promise<ReceivedAnswers> {
    const person = requirePermission(actor, 'application:read');
    const circle = await this.circles.of(person);
    return this.database.asActor(actor, async (tx) => {
      const row = await load(tx, person.tenantId, id);
      requirePermission(actor, 'application:read', { programmeId: row.programmeId });
      const { funderId, formId, formNumber } = row;
      const form = await findFormVersion(tx, { tenantId: funderId, formId, number: formNumber });
      const submission = await findSubmission(tx, row.tenantId, id);
      if (!form || !submission) throw notFound();
      const subject = { tenantId: row.tenantId, subjectType: 'application', subjectId: id };
      await recordAudit(tx, person, { ...subject, action: 'application.read' });
      return { ...toReceived(row, circle), form, answers: submission.answers };
    });
  }
}

async function load(tx: Tx, funderId: string, id: string): Promise<ApplicationRow> {
  const row = isUuid(id) ? await findReceived(tx, funderId, id) : null;
  if (!row) throw notFound();
  return row;
}

function toReceived(row: ApplicationRow, circle: Circle): ReceivedApplication {
  const facts = circle.view.facts.get(row.tenantId);
  const { id, stage, status } = row;
  return { id, stage, status, submittedAt: row.submittedAt!, card: facts ? cardOf(circle, facts) : null };
}
