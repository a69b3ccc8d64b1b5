export * from './fold';
export * from './read-place';
export * from './state-names';
export * from './us-states';
