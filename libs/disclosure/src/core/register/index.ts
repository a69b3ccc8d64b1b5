export * from './counted-table';
export * from './figures';
export * from './truth-json';
