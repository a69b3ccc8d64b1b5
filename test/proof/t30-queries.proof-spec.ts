import type { PersonActor } from '@puente/database';
import { SMALLEST_GROUP } from '@puente/disclosure';
import {
  MatchService,
  NonprofitService,
  ProgrammeService,
  type MatchList,
  type NonprofitFilter,
  type ProgrammeView,
} from '@puente/matching';
import { asSuperuser } from '@puente/testing';
import { ProofApp } from './proof-app';
import { proofSize, reportFigure } from './proof-run';
import { Random } from './random';
import { Attacker, type Observation } from './t30-attacker';
import { Questions } from './t30-questions';

const LOOKS_A_SEQUENCE = 3;
/** Every look would be recorded for each nonprofit in it, millions of times; what is recorded is not the matter here. */
const UNRECORDED = { where: 'list', pick: () => [] } as const;
const EVERYTHING = 100_000;

/** T30: however long a funder or the public asks, no answer or difference of answers singles out a protected nonprofit. */
describe('T30 sequences of queries', () => {
  const random = Random.fromSeed('T30 queries');
  const questions = new Questions(random);
  const size = proofSize(10_000, 100);
  let proof: ProofApp;
  let actor: PersonActor;
  let attacker: Attacker;
  let programme: ProgrammeView;
  let sequences = 0;
  let looks = 0;
  let smallCounts = 0;

  jest.setTimeout(3_600_000);
  beforeAll(async () => {
    proof = await ProofApp.start();
    actor = await proof.actorOf('officer');
    attacker = new Attacker(await proof.app.get(NonprofitService).list(actor, {}, UNRECORDED));
    programme = await proof.app.get(ProgrammeService).create(actor, questions.programme(), 'draft');
  });
  afterAll(async () => {
    await proof.stop();
    reportFigure({
      test: 'T30',
      title: 'Queries',
      figure: `${attacker.isolated(SMALLEST_GROUP)} of ${attacker.size} protected nonprofits isolated, ${attacker.divided()} descriptions divided and ${smallCounts} small differences of counts by ${sequences} sequences of ${looks} looks`,
      target: '0 people or nonprofits isolated by 10,000 adaptive filter sequences',
    });
  });

  it('there are protected nonprofits to be told apart', () => {
    expect(attacker.size).toBeGreaterThan(100);
    expect(attacker.isolated(SMALLEST_GROUP)).toBe(0);
  });

  it(`${size} adaptive sequences over lists, matches and counts isolate nobody`, async () => {
    for (; sequences < size && attacker.divided() === 0; sequences++) await oneSequence();
    expect({ isolated: attacker.isolated(SMALLEST_GROUP), divided: attacker.divided(), smallCounts }).toEqual(
      {
        isolated: 0,
        divided: 0,
        smallCounts: 0,
      },
    );
  });

  /** Edits the programme, then narrows: each look takes the filters of the last one and adds to them. */
  async function oneSequence(): Promise<void> {
    const services = { programmes: proof.app.get(ProgrammeService), matches: proof.app.get(MatchService) };
    const { id, version } = programme;
    programme = await services.programmes.update(actor, id, version, questions.programme(), 'draft');
    let filter: NonprofitFilter = {};
    let before: ReadonlySet<string> | null = null;
    for (let look = 0; look < LOOKS_A_SEQUENCE; look++, looks++) {
      const weights = look === 0 ? {} : { weights: questions.weights() };
      const list = await services.matches.list(
        actor,
        id,
        { ...filter, ...weights, pageSize: EVERYTHING },
        null,
      );
      attacker.learn(seenIn(list));
      noteCounts(list);
      const hidden = new Set(list.rows.filter(({ card }) => !card.named).map(({ card }) => card.handle));
      if (before && isPartOf(hidden, before)) noteDifference(before.size - hidden.size);
      before = hidden;
      filter = { ...filter, ...(await narrowing(filter)) };
    }
  }

  /** Of some filters the one that takes away the most of the class that is to be divided, but not all of it. */
  async function narrowing(filter: NonprofitFilter): Promise<NonprofitFilter> {
    const target = new Set(attacker.target());
    for (let tries = 0; tries < 3; tries++) {
      const chosen = questions.filter();
      const cards = await proof.app.get(NonprofitService).list(actor, { ...filter, ...chosen }, UNRECORDED);
      attacker.learn(new Map(cards.map(({ handle }) => [handle, 'shown'])));
      looks++;
      const left = cards.filter(({ handle }) => target.has(handle)).length;
      if (left > 0 && left < target.size) return chosen;
    }
    return questions.filter();
  }

  function seenIn(list: MatchList): Observation {
    return new Map(
      list.rows.map(({ card, standing, match }) => [
        card.handle,
        withoutName(card.label, { standing, match }),
      ]),
    );
  }

  /** Of a whole list the named ones can be taken away by anybody: what is left must not be small. */
  function noteCounts({ counts, rows, found }: MatchList): void {
    const all = counts.eligible + counts.unknown + counts.ineligible;
    if (found !== all) return;
    for (const standing of ['eligible', 'unknown', 'ineligible'] as const) {
      const named = rows.filter(({ card, standing: own }) => card.named && own === standing).length;
      noteDifference(counts[standing] - named);
    }
  }

  function noteDifference(number: number): void {
    if (Math.abs(number) > 0 && Math.abs(number) < SMALLEST_GROUP) smallCounts++;
  }

  it('the map and what the public sees count nobody small', async () => {
    const nonprofits = proof.app.get(NonprofitService);
    const cards = await nonprofits.list(actor, {}, UNRECORDED);
    const map = await nonprofits.map(actor);
    for (const [region, counted] of map.byRegion) {
      const shown = cards.filter(({ mainRegion, named }) => !named && mainRegion === region).length;
      const named = (await nonprofits.list(actor, { region }, UNRECORDED)).filter(
        (card) => card.named,
      ).length;
      expect([region, counted - named]).toEqual([region, shown]);
      noteDifference(shown);
    }
    const open = await nonprofits.publicMap();
    expect(open.placeWithheld).toBe(0);
    expect(open.total).toBe(cards.filter(({ named, safety }) => named && safety === 'open').length);
    expect(smallCounts).toBe(0);
  });

  it('pages, API and files say the same as the services', async () => {
    let files = 0;
    for (let times = 0; times < proofSize(200, 5); times++) {
      const filter = new URLSearchParams(Object.entries(questions.filter()) as [string, string][]);
      const api = await proof.as('officer', { path: `/api/v1/nonprofits?${filter.toString()}` });
      const shown = (JSON.parse(api.body) as { handle: string }[]).map(({ handle }) => handle);
      attacker.learn(new Map(shown.map((handle) => [handle, 'shown'])));
      await asSuperuser(proof.test, 'delete from exports');
      const file = await proof.as('officer', {
        path: `/es/programmes/${programme.id}/matches.csv?${filter.toString()}`,
      });
      if (file.status === 200) files++;
      attacker.learn(file.status === 200 ? linesOf(file.body) : new Map());
    }
    expect(files).toBeGreaterThan(0);
    expect(attacker.divided()).toBe(0);
  });

  /** The lines of a file by the alias in them, without rank and alias. */
  function linesOf(file: string): Observation {
    return new Map(
      file.split('\n').flatMap((line) => {
        const handle = /[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}/.exec(line)?.[0];
        return handle ? [[handle, line.replaceAll(handle, '').replace(/^"?\d+"?,/, '')] as const] : [];
      }),
    );
  }
});

/** Counts of two looks can be subtracted only where the second is a part of the first: another region replaces the one before. */
function isPartOf(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((each) => whole.has(each));
}

/** What is said of a row, without its name: texts may repeat it, and rank and address differ anyway. */
function withoutName(label: string, row: object): string {
  return JSON.stringify(row).replaceAll(label, '').replaceAll(label.replace(/^ONG /, ''), '');
}
