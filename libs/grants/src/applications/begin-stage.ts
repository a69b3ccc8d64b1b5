import { randomUUID } from 'node:crypto';
import type { PersonActor, Tx } from '@puente/database';
import { DomainError, notFound, staleVersion } from '@puente/kernel';
import { fullOpenUntil, laterDueOn, phaseOf, type Stage } from '../core';
import type { CallRow } from '../calls/call.repository';
import {
  changeApplication,
  findStage,
  insertApplication,
  isAnswered,
  lockWithdrawnDraft,
  type ApplicationRow,
} from './application.repository';
import { recordApplication } from './own-application';

/** Begins what comes next of a call: its first stage while it is open, or the full application once its letter leads on. */
export async function beginNext(tx: Tx, person: PersonActor, call: CallRow, now: Date): Promise<string> {
  const { tenantId } = person;
  const letter = await findStage(tx, { tenantId, callId: call.id, stage: 'letter' });
  if (letter?.advancedAt) return beginFull(tx, person, call, letter, now);
  if (phaseOf(call, now) !== 'open') throw new DomainError('conflict', 'call-not-open');
  const [first] = call.stages;
  if (!first) throw notFound();
  return beginStage(tx, person, call, { stage: first.stage, dueOn: null, now });
}

async function beginFull(
  tx: Tx,
  person: PersonActor,
  call: CallRow,
  letter: ApplicationRow,
  now: Date,
): Promise<string> {
  const started = await findStage(tx, { tenantId: person.tenantId, callId: call.id, stage: 'full' });
  if (started) return started.id;
  const dueOn = fullOpenUntil(letter, call, now);
  if (dueOn === null) throw new DomainError('conflict', 'call-not-open');
  return beginStage(tx, person, call, { stage: 'full', dueOn, now });
}

/** An emergency's remaining questions open by themselves and are due some days later. */
export async function beginLater(
  tx: Tx,
  person: PersonActor,
  handedIn: Pick<ApplicationRow, 'stage'>,
  call: CallRow,
  now: Date,
): Promise<void> {
  const later = call.stages.find(({ stage }) => stage === 'later');
  if (handedIn.stage !== 'full' || !later) return;
  await beginStage(tx, person, call, { stage: 'later', dueOn: laterDueOn(now, later.dueDays), now });
}

interface Begun {
  readonly stage: Stage;
  readonly dueOn: string | null;
  readonly now: Date;
}

/** The one that was started, else the draft that was withdrawn, else a new one. */
async function beginStage(tx: Tx, person: PersonActor, call: CallRow, begun: Begun): Promise<string> {
  const key = { tenantId: person.tenantId, callId: call.id, stage: begun.stage };
  const started = await findStage(tx, key);
  if (started) return started.id;
  const draft = await lockWithdrawnDraft(tx, key);
  if (!draft) return insertStage(tx, person, call, begun);
  await takeUp(tx, person, draft, begun.dueOn);
  return draft.id;
}

/** Makes a draft that was withdrawn a draft again. */
export async function takeUp(
  tx: Tx,
  person: PersonActor,
  draft: ApplicationRow,
  dueOn: string | null,
): Promise<void> {
  await changeApplication(tx, draft, { status: 'draft', withdrawnAt: null, dueOn });
  await recordApplication(tx, person, draft.id, 'application.taken-up');
}

async function insertStage(
  tx: Tx,
  person: PersonActor,
  call: CallRow,
  { stage, dueOn, now }: Begun,
): Promise<string> {
  const asked = call.stages.find((each) => each.stage === stage);
  if (!asked) throw notFound();
  const { tenantId, personId } = person;
  if (await isAnswered(tx, { tenantId, callId: call.id })) {
    throw new DomainError('conflict', 'application-answered');
  }
  const id = randomUUID();
  const row = {
    ...{
      tenantId,
      id,
      stage,
      dueOn,
      callId: call.id,
      funderId: call.tenantId,
      programmeId: call.programmeId,
    },
    ...{ formId: asked.formId, formNumber: asked.formNumber, startedBy: personId, startedAt: now },
  };
  if (await insertApplication(tx, row)) {
    await recordApplication(tx, person, id, 'application.started');
    return id;
  }
  const other = await findStage(tx, { tenantId, callId: call.id, stage });
  if (!other) throw staleVersion();
  return other.id;
}
