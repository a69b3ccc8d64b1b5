export * from './base';
export * from './hotline';
export * from './import-fault';
export * from './period';
export * from './places';
export * from './wording';
