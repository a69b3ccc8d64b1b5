export * from './mail-data';
export * from './mail-frequency';
export * from './mail-log';
export * from './mail-templates';
export * from './mail-words';
export * from './notice-kinds';
export * from './retry-plan';
