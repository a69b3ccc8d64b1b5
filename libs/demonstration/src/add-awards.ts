import type { Database, PersonActor } from '@puente/database';
import { addDays, dayInMexico } from '@puente/kernel';
import { AWARD_STEPS, demonstrationAwards, type AwardStep, type DemonstrationAward } from './core';
import { daysBefore, servicesAt, signerOf, type Services } from './services-at';

/** A year, both ends included. */
const LASTS = 364;

/** What awards rest on: ids of programmes by their keys, and of applications by who signed them. */
export interface AwardGround {
  readonly programmes: ReadonlyMap<string, string>;
  readonly applications: ReadonlyMap<string, string>;
  readonly funder: (person: string) => PersonActor;
}

/** The awards of the demonstration, step by step as their people would take them, a day each; answers their ids by their keys. */
export async function addAwards(
  database: Database,
  ground: AwardGround,
  now: Date,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const award of demonstrationAwards()) {
    ids.set(award.key, await new Giving(database, ground, now, award).take());
  }
  return ids;
}

/** One award on its way. */
class Giving {
  private readonly writer: PersonActor;
  private readonly approver: PersonActor;

  constructor(
    private readonly database: Database,
    private readonly ground: AwardGround,
    private readonly now: Date,
    private readonly award: DemonstrationAward,
  ) {
    this.writer = ground.funder(award.writer);
    this.approver = ground.funder(award.approver);
  }

  /** As far as it has come; its id. */
  async take(): Promise<string> {
    const signer = await signerOf(this.database, this.award.signer);
    const id = await this.draft(signer);
    if (this.reached('proposed')) await this.at('proposed').awardApprovals.propose(this.writer, id, 1);
    if (this.reached('approved')) await this.approve(id);
    if (this.reached('agreement')) await this.at('agreement').agreements.send(this.writer, id, 3);
    if (this.reached('active')) await this.sign(id, signer);
    await this.ask(id, signer);
    return id;
  }

  private reached(step: AwardStep): boolean {
    return AWARD_STEPS.indexOf(this.award.step) >= AWARD_STEPS.indexOf(step);
  }

  /** The services of the day of a step: each a day after the one before. */
  private at(step: AwardStep): Services {
    return this.daysAgo(this.award.writtenDaysAgo - AWARD_STEPS.indexOf(step));
  }

  private daysAgo(days: number): Services {
    return servicesAt(this.database, daysBefore(this.now, days));
  }

  private async draft(signer: PersonActor): Promise<string> {
    const { origin, programme, startsInDays } = this.award;
    const startsOn = addDays(dayInMexico(this.now), startsInDays);
    const terms = { ...this.award.terms, startsOn, endsOn: addDays(startsOn, LASTS) };
    const { awards, directAwards, circles } = this.at('draft');
    if (origin === null) {
      return awards.draft(this.writer, this.ground.applications.get(this.award.signer)!, terms);
    }
    const nonprofit = (await circles.of(this.writer)).handleOf(signer.tenantId);
    const programmeId = this.ground.programmes.get(programme)!;
    return directAwards.draft(this.writer, { nonprofit, programmeId, origin }, terms);
  }

  private async approve(id: string): Promise<void> {
    const { awards, awardApprovals } = this.at('approved');
    const { shown } = await awards.get(this.approver, id);
    await awardApprovals.approve(this.approver, id, shown);
  }

  /** Both sides, the nonprofit first; the books begin with the second signature. */
  private async sign(id: string, signer: PersonActor): Promise<void> {
    const { agreements, ownAwards, booksOpening } = this.at('active');
    const { sha256: read } = await ownAwards.agreement(signer, id);
    await ownAwards.sign(signer, id, { read, name: 'Firma ficticia de la organización' });
    await agreements.sign(this.approver, id, { read, name: 'Firma ficticia de la fundación' });
    await booksOpening.handle({ tenantId: this.approver.tenantId, awardId: id });
  }

  private async ask(id: string, signer: PersonActor): Promise<void> {
    for (const { kind, title, dueInDays, done } of this.award.requirements) {
      const dueOn = addDays(dayInMexico(this.now), dueInDays);
      const { requirements } = this.at('active');
      const asked = await requirements.add(this.writer, id, { kind, title, dueOn });
      if (!done) continue;
      await this.daysAgo(-done.inDays).ownRequirements.done(signer, asked, 1, done.note);
      await this.daysAgo(-done.acceptedInDays).requirements.accept(this.writer, asked, 2);
    }
  }
}
