export * from './calls';
export * from './forms';
