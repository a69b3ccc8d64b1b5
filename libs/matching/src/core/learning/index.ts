export type { Decided, PartEvidence } from './comparable-pairs';
export * from './suggest-weights';
