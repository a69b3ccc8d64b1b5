export * from './list-fault';
export * from './read-sanctions';
export * from './sanctions-entry';
