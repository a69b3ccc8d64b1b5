import type { DateOnly } from '@puente/kernel';
import { CONFLICT_KINDS, type Conflict, type Observation } from './observation';
import { readClaims, type Claim } from './read-claims';
import { readObservations, type ObservationsFile } from './read-observations';
import {
  readIndicators,
  readSources,
  readVocabularies,
  type Indicator,
  type Source,
  type Vocabularies,
} from './vocabulary';

/** The bytes of a file of the evidence base by its name, such as `sources.csv` or `observations/lnctp.csv`. */
export type EvidenceFiles = (name: string) => Uint8Array;

/** Sources, what they say, and where that does not agree. */
export interface EvidenceBase {
  readonly sources: ReadonlyMap<string, Source>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly vocabularies: Vocabularies;
  readonly observations: readonly Observation[];
  readonly conflicts: readonly Conflict[];
  readonly claims: readonly Claim[];
  /** Ids of the conflicts that an observation takes part in. */
  readonly conflictsOf: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads the whole evidence base. It belongs to the project: a row that cannot be used, an id that is there twice or a
 * reference that leads nowhere is an error.
 */
export function readEvidence(files: EvidenceFiles, today: DateOnly): EvidenceBase {
  const sources = readSources(files('sources.csv'));
  const vocabularies = readVocabularies(files('vocabulary.csv'), files('caveats.csv'));
  const indicators = readIndicators(files('indicators.csv'));
  const observations = [...sources.keys()].flatMap((source) =>
    sound(
      source,
      readObservations(files(`observations/${source}.csv`), source, { vocabularies, indicators, today }),
    ),
  );
  const ids = idsOf(observations);
  const conflicts = readConflicts(files('conflicts.json'), ids);
  const claims = readClaims(files('claims.csv'), ids);
  const conflictsOf = joined(conflicts);
  return { sources, indicators, vocabularies, observations, conflicts, claims, conflictsOf };
}

function sound(
  source: string,
  { observations, quarantined, refused }: ObservationsFile,
): readonly Observation[] {
  const first = refused[0] ?? quarantined[0]?.faults[0];
  if (first) throw new Error(`${source}.csv:${first.line}: ${first.code} (${first.column ?? ''})`);
  return observations;
}

function idsOf(observations: readonly Observation[]): ReadonlySet<string> {
  const ids = new Set(observations.map(({ id }) => id));
  if (ids.size < observations.length) throw new Error('an id of an observation is there twice');
  const lost = observations.find(({ twinOf }) => twinOf !== null && !ids.has(twinOf));
  if (lost) throw new Error(`${lost.id} is the twin of nothing`);
  return ids;
}

function readConflicts(file: Uint8Array, ids: ReadonlySet<string>): Conflict[] {
  const conflicts = JSON.parse(new TextDecoder().decode(file)) as Conflict[];
  const wrong = conflicts.find(
    ({ kind, observations }) => !CONFLICT_KINDS.includes(kind) || observations.some((id) => !ids.has(id)),
  );
  if (wrong) throw new Error(`conflict ${wrong.id} has no known kind or joins what is not there`);
  return conflicts;
}

function joined(conflicts: readonly Conflict[]): Map<string, string[]> {
  const of = new Map<string, string[]>();
  for (const { id, observations } of conflicts) {
    for (const observation of observations) of.set(observation, [...(of.get(observation) ?? []), id]);
  }
  return of;
}
