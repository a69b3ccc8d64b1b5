export * from './shared-folder';
export * from './test-database';
export * from './on-server';
