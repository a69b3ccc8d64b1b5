export * from './alias-key';
export * from './audit-key';
export * from './config';
export * from './config-error';
export * from './master-key';
export * from './project-root';
