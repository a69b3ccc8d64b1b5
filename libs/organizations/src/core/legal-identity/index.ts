export * from './authorised-donee';
export * from './cluni';
export * from './rfc';
export * from './read-donee-facts';
