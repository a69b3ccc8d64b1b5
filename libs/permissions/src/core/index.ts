export * from './permission-rule';
export * from './permissions';
export * from './roles';
export * from './rules';
