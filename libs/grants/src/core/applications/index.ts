export * from './application';
export * from './canonical-json';
export * from './decide-edit';
export * from './due';
export * from './file-limits';
export * from './progress';
export * from './reuse-answers';
