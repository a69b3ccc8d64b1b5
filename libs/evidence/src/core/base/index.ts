export * from './describe-observation';
export * from './evidence-base';
export * from './observation';
export type { Claim } from './read-claims';
export { readObservations, OBSERVATION_COLUMNS } from './read-observations';
export type { ObservationsFile, ReadingRules } from './read-observations';
export { notOnList, readIndicators, readSources, readVocabularies } from './vocabulary';
export type { Indicator, Source, Vocabularies } from './vocabulary';
