export * from './observation';
export * from './read-observations';
export * from './vocabulary';
export * from './check-evidence';
