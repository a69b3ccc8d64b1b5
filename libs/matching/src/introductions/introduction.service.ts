import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, type AuditAction } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import {
  addDays,
  Clock,
  dayInMexico,
  DomainError,
  isUuid,
  notFound,
  staleVersion,
  type DateOnly,
} from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { ANSWERING_ROLES, requirePermission } from '@puente/permissions';
import { Circles, type Circle } from '../circle';
import { funderStanding } from '../core';
import { cardOf } from '../nonprofit-card';
import { ProgrammeService } from '../programme.service';
import { Sightings } from '../sightings';
import { factsOf, headOf } from './introduction-head';
import type { FunderIntroduction } from './introduction';
import {
  beginIntroduction,
  changeIntroduction,
  listIntroductions,
  lockIntroduction,
  lockOpen,
  type IntroductionRow,
} from './introduction.repository';

/** How long the other side has for an answer. */
export const DAYS_TO_ANSWER = 30;

/** Introductions for the people of a funder: asked for from a match, never telling more than the nonprofit chose to. */
@Injectable()
export class IntroductionService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(Sightings) private readonly sightings: Sightings,
  ) {}

  /** All of the funder's programmes that the reader works on, the latest first. */
  async list(actor: Actor): Promise<FunderIntroduction[]> {
    const person = requirePermission(actor, 'introduction:read');
    const circle = await this.circles.of(person);
    return this.seen(person, circle, await this.known(actor, circle));
  }

  /** The introduction of one match; null where nobody began one. */
  async ofMatch(actor: Actor, programmeId: string, handle: string): Promise<FunderIntroduction | null> {
    const person = requirePermission(actor, 'introduction:read', { programmeId });
    const circle = await this.circles.of(person);
    const all = await this.known(actor, circle);
    const found = all.find((each) => each.programmeId === programmeId && each.card?.handle === handle);
    return found ? (await this.seen(person, circle, [found]))[0]! : null;
  }

  /** Asks for an introduction, or says yes to a nonprofit that showed interest. Asking twice changes nothing. */
  async ask(actor: Actor, programmeId: string, handle: string): Promise<FunderIntroduction> {
    const person = requirePermission(actor, 'introduction:ask', { programmeId });
    await this.programmes.get(actor, programmeId);
    const circle = await this.circles.of(person);
    const { id: tenantId, name } = circle.find(handle);
    const key = { tenantId, funderId: person.tenantId, programmeId };
    const row = await this.database.asActor(actor, (tx) => this.want(tx, person, key, name !== ''));
    return (await this.seen(person, circle, [toFunderIntroduction(row, circle, this.today())]))[0]!;
  }

  /** Takes the funder's part back; the nonprofit sees that it is over. */
  async withdraw(actor: Actor, id: string): Promise<void> {
    const person = requirePermission(actor, 'introduction:ask');
    await this.database.asActor(actor, async (tx) => {
      const row = isUuid(id) ? await lockIntroduction(tx, id) : null;
      if (!row) throw notFound();
      requirePermission(actor, 'introduction:ask', { programmeId: row.programmeId });
      if (row.endedSide !== null) throw new DomainError('conflict', 'introduction-over');
      await changeIntroduction(tx, row, { endedSide: 'funder', endedAt: this.clock.now() });
      await record(tx, person, row, 'introduction.withdrawn');
    });
  }

  private async want(
    tx: Tx,
    person: PersonActor,
    key: Pick<IntroductionRow, 'tenantId' | 'funderId' | 'programmeId'>,
    isNamed: boolean,
  ): Promise<IntroductionRow> {
    const wanted = { funderWantsBy: person.personId, funderWantsAt: this.clock.now() };
    const begun = { begunBy: 'funder', begunAt: this.clock.now(), answerBy: this.lastDay() } as const;
    const fresh = { ...key, id: randomUUID(), ...begun, ...wanted };
    const isNew = await beginIntroduction(tx, fresh, { isNamed, today: this.today() });
    const row = await lockOpen(tx, key);
    if (!row) throw staleVersion();
    if (!isNew && row.funderWants) return row;
    if (!isNew) await changeIntroduction(tx, row, wanted);
    await record(tx, person, row, 'introduction.asked');
    await addNotice(tx, {
      tenantId: key.tenantId,
      to: { roles: ANSWERING_ROLES },
      kind: 'introduction-requested',
      subjectId: row.id,
    });
    return { ...row, funderWants: true };
  }

  private async known(actor: Actor, circle: Circle): Promise<FunderIntroduction[]> {
    const rows = await this.database.asActor(actor, (tx) => listIntroductions(tx));
    return rows.map((row) => toFunderIntroduction(row, circle, this.today()));
  }

  /** Those whose names are about to be shown learn that they were seen. */
  private async seen(
    person: PersonActor,
    circle: Circle,
    shown: FunderIntroduction[],
  ): Promise<FunderIntroduction[]> {
    const facts = shown.flatMap(({ card }) => (card ? [circle.find(card.handle)] : []));
    await this.sightings.record(person, circle, facts, 'introduction');
    return shown;
  }

  private lastDay(): DateOnly {
    return addDays(this.today(), DAYS_TO_ANSWER);
  }

  private today(): DateOnly {
    return dayInMexico(this.clock.now());
  }
}

/** The row in the chain of the nonprofit: it sees who asked. */
async function record(tx: Tx, actor: PersonActor, row: IntroductionRow, action: AuditAction): Promise<void> {
  const { tenantId, id, programmeId } = row;
  await recordAudit(tx, actor, {
    tenantId,
    action,
    subjectType: 'introduction',
    subjectId: id,
    detail: { programme: programmeId },
  });
}

/**
 * A protected nonprofit that may no longer be named is no longer introduced, and its card is gone: the introduction had
 * its name, so the alias of today beside it would join the two.
 */
function toFunderIntroduction(row: IntroductionRow, circle: Circle, today: DateOnly): FunderIntroduction {
  const facts = circle.view.facts.get(row.tenantId);
  const card = facts ? cardOf(circle, facts) : null;
  const standing = funderStanding(factsOf(row), today);
  const isNameless = row.metAt !== null && !card?.named;
  return {
    ...headOf(row),
    standing: isNameless && standing === 'met' ? 'ended' : standing,
    card: isNameless ? null : card,
  };
}
