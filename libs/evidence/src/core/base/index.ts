export * from './check-evidence';
export * from './describe-observation';
export * from './evidence-base';
export * from './observation';
export { readObservations, OBSERVATION_COLUMNS } from './read-observations';
export type { ObservationsFile, ReadingRules } from './read-observations';
export * from './vocabulary';
