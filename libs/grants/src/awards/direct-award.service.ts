import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, invalid } from '@puente/kernel';
import { cardOf, Circles, Sightings, type Circle, type NonprofitCard } from '@puente/matching';
import { requirePermission } from '@puente/permissions';
import { awardOrigins, withoutCallFaults, type AwardOrigin, type AwardTerms } from '../core';
import { insertAward } from './award.repository';
import { intermediaryCard, listIntermediaries } from './given/intermediaries';
import { knownOfMet } from './known-of-met';
import { parsedTerms, record } from './own-award';

/** For whom, below which programme and how an award comes about that answers no application. */
export interface DirectAward {
  /** The handle by which the writer's circle knows the nonprofit. */
  readonly nonprofit: string;
  readonly programmeId: string;
  readonly origin: string;
}

/**
 * Awards without an application: in an emergency, by invitation, or given before. Only to whom the funder met: both said yes
 * to an introduction, or the nonprofit handed something in; and of a funder to HIP, which gives on. Approved, agreed on and signed like any other.
 */
@Injectable()
export class DirectAwardService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(Sightings) private readonly sightings: Sightings,
  ) {}

  /**
   * Those that one may be written for, as the writer's circle knows them, by name.
   * @param also the handle of one more, for HIP, who knows all
   */
  async recipients(actor: Actor, also = ''): Promise<NonprofitCard[]> {
    const person = requirePermission(actor, 'award:edit');
    const circle = await this.circles.of(person);
    return this.database.asActor(actor, async (tx) => {
      const known = await knownOfMet(tx, person, circle, [also]);
      await this.sightings.recordIn(tx, person, circle, known, 'list');
      const cards = known
        .map((facts) => cardOf(circle, facts))
        .sort((one, other) => one.label.localeCompare(other.label, 'es'));
      return [...cards, ...(await listIntermediaries(tx, person)).map(intermediaryCard)];
    });
  }

  /** Writes one as a draft; answers its id. */
  async draft(actor: Actor, direct: DirectAward, input: unknown): Promise<string> {
    const { programmeId } = direct;
    const person = requirePermission(actor, 'award:edit', { programmeId });
    const [origin, terms] = [originOf(direct), reasonedTerms(input)];
    const circle = await this.circles.of(person);
    const { tenantId, personId: writtenBy } = person;
    const id = randomUUID();
    await this.database.asActor(actor, async (tx) => {
      const nonprofitId = await recipientOf(tx, person, circle, direct.nonprofit);
      if (nonprofitId === null) throw unknownChoice('nonprofit');
      if (!(await isOwnProgramme(tx, person, programmeId))) throw unknownChoice('programmeId');
      const of = { tenantId, id, nonprofitId, applicationId: null, callId: null, programmeId };
      await insertAward(tx, { ...of, origin, writtenBy, writtenAt: this.clock.now() }, terms);
      await record(tx, person, id, 'award.drafted');
    });
    return id;
  }
}

/** Who stands behind a handle: a nonprofit that the circle knows, or HIP. */
async function recipientOf(
  tx: Tx,
  person: PersonActor,
  circle: Circle,
  handle: string,
): Promise<string | null> {
  const known = await knownOfMet(tx, person, circle, [handle]);
  const nonprofit = known.find((each) => circle.handleOf(each.id) === handle);
  const hip = (await listIntermediaries(tx, person)).find(({ id }) => id === handle);
  return nonprofit?.id ?? hip?.id ?? null;
}

/** Whether a programme is one of the person's organisation. */
export async function isOwnProgramme(tx: Tx, { tenantId }: PersonActor, id: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>('select 1 from programmes where tenant_id = $1 and id::text = $2', [
    ...[tenantId, id],
  ]);
  return rows.length > 0;
}

function originOf({ origin }: DirectAward): AwardOrigin {
  const known = awardOrigins.find((each) => each === origin);
  if (!known) throw unknownChoice('origin');
  return known;
}

function reasonedTerms(input: unknown): AwardTerms {
  const terms = parsedTerms(input);
  const faults = withoutCallFaults(terms);
  if (faults.length > 0) throw invalid(faults);
  return terms;
}

const unknownChoice = (field: string): Error => invalid([{ field, code: 'form-unknown-choice' }]);
