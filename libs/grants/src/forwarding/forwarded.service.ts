import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, dayInMexico, isUuid, notFound, type DateOnly } from '@puente/kernel';
import {
  cardOf,
  Circles,
  Sightings,
  type Circle,
  type NonprofitCard,
  type NonprofitFacts,
} from '@puente/matching';
import { requirePermission } from '@puente/permissions';
import { findSubmission } from '../applications/application.repository';
import { answersWithoutFiles, isReadable, type Answers, type Form } from '../core';
import { findFormVersion } from '../forms/form.repository';
import { listHiddenNonprofits } from '../reviews/own-duty.repository';
import {
  findForwarded,
  listForwarded,
  markNamed,
  markOpened,
  type ForwardingRow,
} from './forwarding.repository';

/** What another funder passed on, as the circle of its reader knows the nonprofit. */
export interface ForwardedApplication {
  readonly id: string;
  /** Who passed it on. */
  readonly funder: string;
  readonly forwardedAt: Date;
  readonly until: DateOnly;
  readonly note: string | null;
  /** Null before somebody of the team opened it. */
  readonly openedAt: Date | null;
  /** Null where the circle knows nothing of the nonprofit, or knew its name before, or the reader reviews it without names. */
  readonly card: NonprofitCard | null;
}

/** One with what was asked and answered; no files. */
export interface ForwardedAnswers extends ForwardedApplication {
  readonly form: Form;
  readonly answers: Answers;
}

/** What others passed on to a funder: read while its nonprofit agrees, and never before it was passed on. */
@Injectable()
export class ForwardedService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(Sightings) private readonly sightings: Sightings,
  ) {}

  /** The latest first; each name that is shown is on record with whose it is. */
  async list(actor: Actor): Promise<ForwardedApplication[]> {
    const person = requirePermission(actor, 'forwarding:read');
    const circle = await this.circles.of(person);
    return this.database.asActor(actor, async (tx) => {
      const rows = (await listForwarded(tx, person.tenantId)).filter((row) => this.isOpen(row));
      const known = await knownAmong(tx, person, circle, rows);
      await this.sightings.recordIn(tx, person, circle, [...known.values()], 'list');
      return rows.map((row) => toForwarded(row, circle, known));
    });
  }

  /** One with its answers; the nonprofit sees in its record who read it, and when it was opened first. */
  async get(actor: Actor, id: string): Promise<ForwardedAnswers> {
    const person = requirePermission(actor, 'forwarding:read');
    const circle = await this.circles.of(person);
    return this.database.asActor(actor, async (tx) => {
      const row = isUuid(id) ? await findForwarded(tx, person.tenantId, id) : null;
      if (!row || !this.isOpen(row)) throw notFound();
      const opened = await open(tx, row);
      const { tenantId, applicationId } = row;
      const subject = { tenantId, subjectType: 'application', subjectId: applicationId };
      await recordAudit(tx, person, { ...subject, action: 'application.forwarded-read' });
      await markOpened(tx, row, this.clock.now());
      return { ...toForwarded(row, circle, await knownAmong(tx, person, circle, [row])), ...opened };
    });
  }

  private isOpen(row: ForwardingRow): boolean {
    return isReadable(row, dayInMexico(this.clock.now()));
  }
}

async function open(tx: Tx, row: ForwardingRow): Promise<Pick<ForwardedAnswers, 'form' | 'answers'>> {
  const { funderId, formId, formNumber, tenantId, applicationId } = row;
  const form = await findFormVersion(tx, { tenantId: funderId, formId, number: formNumber });
  const submission = await findSubmission(tx, tenantId, applicationId);
  if (!form || !submission) throw notFound();
  return { form, answers: answersWithoutFiles(form, submission.answers) };
}

/** The facts that may stand beside each text, by its id; of those with a name it is noted that their reader saw it. */
type Known = ReadonlyMap<string, NonprofitFacts>;

async function knownAmong(
  tx: Tx,
  person: PersonActor,
  { view }: Circle,
  rows: readonly ForwardingRow[],
): Promise<Known> {
  const hidden = await listHiddenNonprofits(tx, person);
  const known = new Map<string, NonprofitFacts>();
  for (const { id, tenantId, shownNamed } of rows) {
    const facts = hidden.has(tenantId) ? undefined : view.facts.get(tenantId);
    // Whoever knew this text by a name would join it with the alias that came after.
    if (facts && (facts.name !== '' || !shownNamed)) known.set(id, facts);
  }
  const named = [...known].filter(([, { name }]) => name !== '').map(([id]) => id);
  await markNamed(tx, person.tenantId, named);
  return known;
}

function toForwarded(row: ForwardingRow, circle: Circle, known: Known): ForwardedApplication {
  const { id, funder, until, note, openedAt } = row;
  const facts = known.get(id);
  return {
    ...{ id, funder, until, note, openedAt, forwardedAt: row.forwardedAt! },
    card: facts ? cardOf(circle, facts) : null,
  };
}
