export * from './call';
export * from './check-stages';
export * from './local-time';
export * from './parse-call';
