export * from './erasure-reasons';
export * from './retention-line';
export * from './retention-rules';
