export * from './base';
export * from './hotline';
export * from './import-fault';
export * from './money';
export * from './period';
export * from './places';
export * from './signals';
export * from './wording';
