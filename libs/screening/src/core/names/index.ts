export * from './fold-party-name';
export * from './jaro-winkler';
