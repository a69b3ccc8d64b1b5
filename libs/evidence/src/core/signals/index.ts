export * from './build-signals';
export * from './need-signal';
export * from './read-signals';
