export * from './advice';
export * from './glossary';
export * from './lint-wording';
