export * from './rate-fault';
export * from './read-rate';
export * from './read-rates';
