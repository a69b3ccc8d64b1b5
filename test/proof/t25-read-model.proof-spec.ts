import fc from 'fast-check';
import type { Database } from '@puente/database';
import { CONSENT_CLASSES, type ConsentFact } from '@puente/disclosure/core';
import { FakeClock, type DateOnly } from '@puente/kernel';
import { unknownNonprofit } from '@puente/organizations/core';
import { safetyLevels, services, states } from '@puente/taxonomy/core';
import { parseProgramme, rankLayers, type NonprofitFacts } from '@puente/matching/core';
import { MatchIndex } from '../../libs/matching/src/match-index';
import type { MatchProfileRow } from '../../libs/matching/src/match-profiles.repository';
import type { MatchView } from '../../libs/matching/src/match-view';

const FUNDERS = ['f1', 'f2'];
const DAY_MS = 86_400_000;

type Row = Omit<MatchProfileRow, 'revision'>;

const consent: fc.Arbitrary<ConsentFact> = fc.record({
  classes: fc.subarray([...CONSENT_CLASSES], { minLength: 1 }),
  ...{ audience: fc.constant('funder'), funderId: fc.constantFrom(null, ...FUNDERS) },
  until: fc.constantFrom('2026-12-30', '2026-12-31', '2028-05-01') as fc.Arbitrary<DateOnly>,
  revokedOn: fc.constantFrom(null, null, '2026-03-03') as fc.Arbitrary<DateOnly | null>,
});

const consents = fc.array(
  fc.oneof(
    consent,
    consent.map((each) => toPublic(each)),
  ),
);
const toPublic = (each: ConsentFact): ConsentFact => ({ ...each, audience: 'public', funderId: null });

/** Few places, services and budgets, so that descriptions are shared, split and joined again. */
const profile: fc.Arbitrary<NonprofitFacts> = fc
  .record({
    id: fc.integer({ min: 0, max: 29 }).map((at) => `n${at}`),
    safety: fc.constantFrom('protected' as const, 'protected' as const, ...safetyLevels.codes),
    states: fc.constantFrom([], ...states.codes.slice(0, 2).map((state) => [state])),
    services: fc.constantFrom([], ...services.codes.slice(0, 2).map((service) => [service])),
    annualBudgetMxn: fc.constantFrom(null, 1_000_000, 5_000_000),
  })
  .map((facts) => ({ ...unknownNonprofit(facts.id), name: `Casa ${facts.id}`, ...facts }));

const row: fc.Arbitrary<Row> = fc.record({
  facts: fc.oneof(
    { weight: 9, arbitrary: profile },
    { weight: 1, arbitrary: profile.map(({ id }) => ({ id, gone: true as const })) },
  ),
  consents: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: consents }),
  shownUntil: fc.constantFrom(null, null, null, '2026-06-01' as DateOnly),
});

/** What comes between two looks: changes, and some days. */
const stretch = fc.record({
  rows: fc.array(row, { maxLength: 25, size: 'max' }),
  days: fc.constantFrom(0, 0, 0, 1, 400),
});

/** Answers the one question that the index asks: what changed since its last revision. */
class Changes {
  private readonly rows = new Map<string, MatchProfileRow>();
  private revision = 0;

  readonly database = {
    asActor: (_actor: unknown, work: (tx: object) => unknown) =>
      work({ query: (_sql: string, [since]: [string]) => Promise.resolve(this.after(Number(since))) }),
  } as unknown as Database;

  save(row: Row): void {
    this.revision += 1;
    this.rows.set(row.facts.id, { ...row, revision: String(this.revision) });
  }

  private after(since: number): MatchProfileRow[] {
    const changed = [...this.rows.values()].filter(({ revision }) => Number(revision) > since);
    return changed.sort((one, other) => Number(one.revision) - Number(other.revision));
  }
}

const WANTED = parseProgramme({
  ...{ id: 'p', funder: 'f', today: '2026-12-29', states: states.codes.slice(0, 1) },
  ...{ services: services.codes.slice(0, 1), rules: { annualBudget: { max: 2_000_000 } } },
}).programme!;

/** All that its readers can get from a view: the facts, and who is ranked how. */
function said(view: MatchView): object {
  const facts = [...view.facts.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  return { facts, size: view.facts.size, ranking: rankLayers(view, WANTED, { top: 50, ineligible: true }) };
}

async function saidBy(index: MatchIndex): Promise<object[]> {
  const views = [await index.exactView(), await index.publicView()];
  for (const funder of [...FUNDERS, 'another']) views.push(await index.funderView(funder));
  return views.map(said);
}

describe('T25: the read model', () => {
  it('says after every change what one built anew says: to HIP, to each funder, and to the public', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stretch, { minLength: 1, maxLength: 8 }), async (stretches) => {
        const [changes, clock] = [new Changes(), new FakeClock(new Date('2026-12-29T18:00:00Z'))];
        const index = new MatchIndex(changes.database, clock);
        for (const { rows, days } of stretches) {
          for (const each of rows) changes.save(each);
          clock.advance(days * DAY_MS);
          expect(await saidBy(index)).toEqual(await saidBy(new MatchIndex(changes.database, clock)));
        }
      }),
      { numRuns: 60 },
    );
  });
});
