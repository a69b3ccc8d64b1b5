import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, systemActor } from '@puente/database';
import { ReleaseRegister } from '@puente/disclosure';
import { Clock, dayInMexico, type DateOnly } from '@puente/kernel';
import { MatchIndex, refreshMatchProfiles } from '@puente/matching';
import {
  mayBeListed,
  openAwards,
  to360Giving,
  toHsds,
  toIati,
  type NamedAward,
  type OpenAward,
  type OpenOrganization,
  type PublicNonprofit,
} from '../core';
import { givers, namedAwards, rfcsOf, withFunder } from './open-data.repository';

export const OPEN_DATA_FORMATS = ['360giving', 'iati', 'hsds'] as const;
export type OpenDataFormat = (typeof OPEN_DATA_FORMATS)[number];

/** A file of open data and how many awards or organisations are in it. */
export interface OpenDataFile {
  readonly text: string;
  readonly count: number;
}

interface OpenData {
  readonly day: DateOnly;
  readonly publisher: OpenOrganization | null;
  readonly awards: readonly OpenAward[];
  readonly nonprofits: readonly PublicNonprofit[];
}

const MATCHER = systemActor('matcher');
const REGISTRAR = systemActor('registrar');
/** Figures of awards in the register begin so. */
const FIGURES = 'awards.';

/** Reads what may be published of awards and services, and writes it by the standards. It asks no permission: who calls it has. */
@Injectable()
export class OpenDataReader {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ReleaseRegister) private readonly register: ReleaseRegister,
    @Inject(MatchIndex) private readonly index: MatchIndex,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A file as of now; that it was made stands in HIP's trail. */
  async file(format: OpenDataFormat): Promise<OpenDataFile> {
    const data = await this.read();
    const file = written(format, data);
    await this.record(data.publisher, file.count);
    return file;
  }

  private async read(): Promise<OpenData> {
    const day = dayInMexico(this.clock.now());
    const nonprofits = await this.publicNonprofits(day);
    const { organizations, awards } = await this.named();
    const counted = await this.register.contributorsUnder(FIGURES);
    const byId = new Map(nonprofits.map((each) => [each.facts.id, each]));
    const publisher = organizations.find(({ kind }) => kind === 'hip') ?? null;
    return { day, publisher, nonprofits, awards: openAwards(awards, byId, counted) };
  }

  /** Brings the read model up to date before: a consent that ended a moment ago has ended. */
  private async publicNonprofits(day: DateOnly): Promise<PublicNonprofit[]> {
    await this.database.asActor(MATCHER, (tx) => refreshMatchProfiles(tx, null, day));
    const shown = [...(await this.index.publicView()).facts.values()];
    const { rows } = await this.index.ground();
    const exact = new Map(rows.map((row) => [row.id, row]));
    const ids = shown.map(({ id }) => id);
    const rfcs = await this.database.asActor(MATCHER, (tx) => rfcsOf(tx, ids));
    const rfcOf = new Map(rfcs.map(({ id, rfc }) => [id, rfc]));
    return shown
      .map((facts) => ({
        facts,
        acceptsPublicity: exact.get(facts.id)?.acceptsPublicity ?? null,
        rfc: rfcOf.get(facts.id) ?? null,
      }))
      .sort((one, other) => (one.facts.id < other.facts.id ? -1 : 1));
  }

  private async named(): Promise<{ organizations: readonly OpenOrganization[]; awards: NamedAward[] }> {
    const organizations = await this.database.asActor(MATCHER, givers);
    const stored = await this.database.asActor(REGISTRAR, namedAwards);
    const byId = new Map(organizations.map((each) => [each.id, each]));
    return { organizations, awards: stored.flatMap((award) => withFunder(award, byId)) };
  }

  private async record(publisher: OpenOrganization | null, count: number): Promise<void> {
    if (!publisher) return;
    const what = { action: 'open-data.made', subjectType: 'open-data', subjectId: null } as const;
    await this.database.asActor(REGISTRAR, (tx) =>
      recordAudit(tx, REGISTRAR, { tenantId: publisher.id, ...what, detail: { count } }),
    );
  }
}

function written(format: OpenDataFormat, { day, publisher, awards, nonprofits }: OpenData): OpenDataFile {
  if (format === 'iati') return { text: toIati(awards, publisher, day), count: awards.length };
  if (format === '360giving') {
    return { text: json(to360Giving(awards, publisher, day)), count: awards.length };
  }
  const listed = toHsds(nonprofits.filter(mayBeListed), uuidOf);
  return { text: json(listed), count: listed.length };
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** The same UUID for the same name: version 8, from its SHA-256. */
export function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
