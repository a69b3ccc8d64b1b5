export * from './permission-rule';
export * from './permissions';
export * from './permission-table';
export * from './roles';
export * from './rules';
