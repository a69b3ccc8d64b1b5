export * from './retention-line';
export * from './retention-rules';
