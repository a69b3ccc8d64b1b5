export * from './actor';
export * from './database';
export * from './database.module';
export * from './embedded';
export * from './migrate';
export * from './open-database';
export * from './rls-gate';
export * from './roles';
