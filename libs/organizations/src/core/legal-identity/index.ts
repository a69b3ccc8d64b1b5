export * from './cluni';
export * from './rfc';
