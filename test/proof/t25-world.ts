import type { Database, PersonActor } from '@puente/database';
import { AliasBook } from '@puente/disclosure';
import type { ConsentClass, ConsentFact } from '@puente/disclosure/core';
import type { NeedService } from '@puente/evidence';
import { FakeClock, type DateOnly } from '@puente/kernel';
import {
  MatchIndex,
  MatchService,
  NonprofitService,
  type NonprofitFacts,
  type NonprofitProfileView,
  type ProgrammeService,
  type ProgrammeView,
  type CurrentConflicts,
  type SetAside,
} from '@puente/matching';
import { states } from '@puente/taxonomy';
import { Circles } from '../../libs/matching/src/circle';
import type { Sightings } from '../../libs/matching/src/sightings';
import type { Random } from './random';

export const FUNDERS = ['funder-one', 'funder-two'] as const;
export type Funder = (typeof FUNDERS)[number];
const YEAR_MS = 366 * 86_400_000;
const CLASSES: readonly ConsentClass[] = ['identity', 'place', 'work', 'size', 'standing', 'terms', 'text'];

/** Every second state: words about money differ within each region. */
const THIN = new Set(states.codes.filter((_code, index) => index % 2 === 0));

type Consents = ReadonlyMap<string, readonly ConsentFact[]>;

/**
 * One in twenty let somebody see more: all funders, one of them or the public; some have withdrawn it since.
 * Whatever chance does, one of them names itself to every funder still.
 */
export function someConsents(rows: readonly NonprofitFacts[], random: Random): Consents {
  const hidden = rows.filter(({ safety }) => safety === 'protected');
  const given = hidden
    .filter(() => random.below(20) === 0)
    .map(({ id }) => [id, [oneConsent(random)]] as const);
  return new Map([...given, [random.pick(hidden).id, [NAMED_TO_FUNDERS]]]);
}

const NAMED_TO_FUNDERS: ConsentFact = {
  classes: ['identity'],
  audience: 'funder',
  funderId: null,
  until: '2028-05-01' as DateOnly,
  revokedOn: null,
};

function oneConsent(random: Random): ConsentFact {
  const audience = random.pick(['funder', 'funder', 'funder', 'public'] as const);
  return {
    classes: [
      audience === 'public' ? 'identity' : random.pick(CLASSES),
      ...CLASSES.filter(() => random.below(2) === 0),
    ],
    audience,
    funderId: audience === 'funder' ? random.pick([null, ...FUNDERS]) : null,
    until: random.pick(['2026-12-01', '2027-06-30', '2028-05-01']) as DateOnly,
    revokedOn: random.pick([null, null, null, '2026-10-01']) as DateOnly | null,
  };
}

/** The services that pages and API call, over a portfolio in memory instead of a database. */
export class LinkageWorld {
  readonly clock = new FakeClock(new Date('2026-11-21T18:00:00Z'));
  readonly nonprofits: NonprofitService;
  readonly matches: MatchService;
  programme: ProgrammeView | null = null;

  constructor(
    readonly rows: readonly NonprofitFacts[],
    readonly consents: Consents,
  ) {
    const index = new MatchIndex(databaseOf(rows, consents), this.clock);
    const circles = new Circles(index, new AliasBook(Buffer.from('a key of the proof'), this.clock));
    const sightings = { record: () => Promise.resolve() } as unknown as Sightings;
    const programmes = { get: () => Promise.resolve(this.programme) } as unknown as ProgrammeService;
    this.nonprofits = new NonprofitService(circles, sightings);
    const need = { thinStates: () => Promise.resolve(THIN) } as unknown as NeedService;
    const nobodyAside = { of: () => Promise.resolve(new Set()) } as unknown as SetAside;
    const noConflicts = { of: () => Promise.resolve(new Map()) } as unknown as CurrentConflicts;
    this.matches = new MatchService(programmes, circles, sightings, need, nobodyAside, noConflicts);
  }

  nextYear(): void {
    this.clock.advance(YEAR_MS);
  }

  /** Every profile as a funder opens it. */
  async profilesFor(funder: Funder): Promise<NonprofitProfileView[]> {
    const cards = await this.nonprofits.list(officerOf(funder), {});
    return Promise.all(cards.map(({ handle }) => this.nonprofits.get(officerOf(funder), handle)));
  }
}

export const officerOf = (funder: Funder): PersonActor => ({
  kind: 'person',
  personId: `${funder}-officer`,
  tenantId: funder,
  tenantKind: 'funder',
  roles: ['program-officer'],
  programmes: null,
  scopes: null,
  recentlyProven: false,
});

/** Answers the one question that the index asks: what changed since its last revision. */
function databaseOf(rows: readonly NonprofitFacts[], consents: Consents): Database {
  const all = rows.map((facts) => ({ revision: '1', facts, consents: consents.get(facts.id) ?? [] }));
  const query = (_sql: string, [since]: [string]) => Promise.resolve(since === '0' ? all : []);
  const asActor = (_actor: unknown, work: (tx: object) => unknown) => work({ query });
  return { asActor } as unknown as Database;
}
