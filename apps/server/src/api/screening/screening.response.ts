import type {
  HitCase,
  HitEntry,
  HitQueue,
  RunView,
  SanctionsListTaken,
  SanctionsListView,
} from '@puente/screening';

/** A nonprofit whose name is like a listed one. */
export class HitEntryResponse {
  id!: string;
  nonprofitName!: string;
  listedName!: string;
  programme!: string;
  /** 0 to 1. */
  score!: number;
  standing!: string;
  foundAt!: string;
}

export class HitQueueResponse {
  entries!: HitEntryResponse[];
  page!: number;
  pages!: number;
  counts!: Record<string, number>;
}

/** What a person said of a hit. */
export class HitDecisionResponse {
  number!: number;
  decision!: string;
  reason!: string;
  decidedAt!: string;
}

/** What a list says of a party. */
export class ListedPartyResponse {
  number!: number;
  name!: string;
  kind!: string;
  programme!: string;
  remarks!: string;
  aliases!: string[];
  places!: string[];
}

/** Both sides of a hit. */
export class HitResponse extends HitEntryResponse {
  nonprofitId!: string;
  /** Since when the list or the name is another; null: both still are. */
  endedAt!: string | null;
  party!: ListedPartyResponse;
  /** The newest first. */
  decisions!: HitDecisionResponse[];
}

/** A list as it was taken in. */
export class SanctionsListResponse {
  id!: string;
  publishedOn!: string;
  entries!: number;
  aliases!: number;
  places!: number;
  strays!: number;
  sdnSha256!: string;
  altSha256!: string | null;
  addSha256!: string | null;
  importedAt!: string;
}

export class SanctionsListTakenResponse extends SanctionsListResponse {
  /** False when the very same files were in use already. */
  added!: boolean;
}

/** One comparison of names with a list. */
export class ScreeningRunResponse {
  id!: string;
  ranAt!: string;
  /** The day of the list. */
  publishedOn!: string;
  /** Whether one name was compared, or all. */
  one!: boolean;
  nonprofits!: number;
  entries!: number;
  hits!: number;
  newHits!: number;
}

export const toHitQueueResponse = ({ entries, counts, ...rest }: HitQueue): HitQueueResponse => ({
  entries: entries.map(toEntryResponse),
  counts: { ...counts },
  ...rest,
});

const toEntryResponse = ({ foundAt, ...entry }: HitEntry): HitEntryResponse => ({
  ...entry,
  foundAt: foundAt.toISOString(),
});

export function toHitResponse(hit: HitCase): HitResponse {
  const { entry, decisions, endedAt, foundAt, ...rest } = hit;
  return {
    ...rest,
    programme: entry.programme,
    foundAt: foundAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    party: { ...entry, aliases: [...entry.aliases], places: [...entry.places] },
    decisions: decisions.map(({ decidedAt, ...each }) => ({ ...each, decidedAt: decidedAt.toISOString() })),
  };
}

export const toListResponse = ({ importedAt, ...list }: SanctionsListView): SanctionsListResponse => ({
  ...list,
  importedAt: importedAt.toISOString(),
});

export const toTakenResponse = ({ added, ...list }: SanctionsListTaken): SanctionsListTakenResponse => ({
  ...toListResponse(list),
  added,
});

export const toRunResponse = ({ ranAt, ...run }: RunView): ScreeningRunResponse => ({
  ...run,
  ranAt: ranAt.toISOString(),
});
