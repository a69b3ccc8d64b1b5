import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, type Actor, type Tx } from '@puente/database';
import { Clock, notFound } from '@puente/kernel';
import { Circles, Sightings } from '@puente/matching';
import { requirePermission } from '@puente/permissions';
import { listCalls, type CallRow } from '../calls/call.repository';
import { ALL_RECEIVED, listReceivedAs, type Answers, type Form, type ReceivedQuery } from '../core';
import { findFormVersion } from '../forms/form.repository';
import { callOfOwn } from '../reviews/call-of-own';
import type { Choose } from '../reviews/known-names';
import { findSubmission, type ApplicationRow } from './application.repository';
import {
  loadReceived,
  loadReceivedList,
  shownIn,
  type ReceivedApplication,
  type ReceivedList,
} from './received';
import { receivedOfOwn } from './received-of-own';

export interface ReceivedAnswers extends ReceivedApplication {
  readonly call: CallRow;
  readonly form: Form;
  readonly answers: Answers;
  /** Of the receipt that its nonprofit has. */
  readonly code: string;
  /** Where it stands in the list that was asked for, and its neighbours there. */
  readonly place: Neighbours;
}

export interface Neighbours {
  /** From 1; 0 where it is not in the list. */
  readonly at: number;
  readonly of: number;
  readonly previous: ReceivedApplication | null;
  readonly next: ReceivedApplication | null;
}

/** One of the applications of a programme, with its call. */
export interface ReceivedOfProgramme {
  readonly call: CallRow;
  readonly application: ReceivedApplication;
}

/** Where an application is looked for. */
interface ReceivedPlace {
  readonly callId?: string | null;
  readonly query?: ReceivedQuery;
}

/** What was handed in to a funder, read under the names that its people may know. Sealed ones are not there yet. */
@Injectable()
export class ReceivedApplicationService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(Sightings) private readonly sightings: Sightings,
  ) {}

  /** Those of a call; each name that `pick` shows is on record with whose it is. */
  async list(
    actor: Actor,
    callId: string,
    query: ReceivedQuery = ALL_RECEIVED,
    pick: Choose<ReceivedApplication> = (listed) => listed,
  ): Promise<ReceivedList> {
    const person = requirePermission(actor, 'application:read');
    const circle = await this.circles.of(person);
    return this.database.asActor(actor, async (tx) => {
      const list = await loadReceivedList(tx, person, { callId, query, circle, now: this.clock.now() });
      await this.sightings.recordIn(tx, person, circle, shownIn(circle, pick(list.listed)), 'list');
      return list;
    });
  }

  /**
   * One with its answers; the nonprofit sees in its record who read it. `query` says among which it stands, and of another
   * call than `callId` it is not there.
   */
  async get(
    actor: Actor,
    id: string,
    { callId = null, query = ALL_RECEIVED }: ReceivedPlace = {},
  ): Promise<ReceivedAnswers> {
    const person = requirePermission(actor, 'application:read');
    const circle = await this.circles.of(person);
    return this.database.asActor(actor, async (tx) => {
      const row = await receivedOfOwn(tx, person, 'application:read', id);
      if (callId !== null && row.callId !== callId) throw notFound();
      const call = await callOfOwn(tx, person, 'application:read', row.callId);
      const opened = await open(tx, row);
      const subject = { tenantId: row.tenantId, subjectType: 'application', subjectId: id };
      await recordAudit(tx, person, { ...subject, action: 'application.read' });
      const all = await loadReceived(tx, person, { callId: call.id, circle, now: this.clock.now() });
      const own = all.find((each) => each.id === id);
      if (!own) throw notFound();
      return { ...own, ...opened, call, place: neighboursOf(listReceivedAs(all, query), id) };
    });
  }

  /** Those of all calls of a programme whose nonprofit the circle knows, for links to them: nobody is shown anew by it. */
  async ofProgramme(actor: Actor, programmeId: string): Promise<ReceivedOfProgramme[]> {
    const person = requirePermission(actor, 'application:read', { programmeId });
    const circle = await this.circles.of(person);
    return this.database.asActor(actor, async (tx) => {
      const found: ReceivedOfProgramme[] = [];
      for (const call of await listCalls(tx, person.tenantId, [programmeId])) {
        const all = await loadReceived(tx, person, { callId: call.id, circle, now: this.clock.now() });
        for (const application of all) if (application.card) found.push({ call, application });
      }
      return found;
    });
  }

  /** Under which call one stands, for those who are led to it by its id alone; nothing of it is read. */
  async callOf(actor: Actor, id: string): Promise<string> {
    const person = requirePermission(actor, 'application:read');
    return this.database.asActor(actor, async (tx) => {
      return (await receivedOfOwn(tx, person, 'application:read', id)).callId;
    });
  }
}

async function open(
  tx: Tx,
  { funderId, formId, formNumber, tenantId, id }: ApplicationRow,
): Promise<Omit<ReceivedAnswers, keyof ReceivedApplication | 'call' | 'place'>> {
  const form = await findFormVersion(tx, { tenantId: funderId, formId, number: formNumber });
  const submission = await findSubmission(tx, tenantId, id);
  if (!form || !submission) throw notFound();
  return { form, answers: submission.answers, code: submission.code };
}

function neighboursOf(listed: readonly ReceivedApplication[], id: string): Neighbours {
  const index = listed.findIndex((each) => each.id === id);
  if (index < 0) return { at: 0, of: listed.length, previous: null, next: null };
  const [previous, next] = [listed[index - 1] ?? null, listed[index + 1] ?? null];
  return { at: index + 1, of: listed.length, previous, next };
}
