export * from './export-kinds';
export * from './export-rules';
