export * from './alias-key';
export * from './config';
export * from './project-root';
