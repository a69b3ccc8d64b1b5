export * from './advice';
export * from './examples';
export * from './glossary';
export * from './lint-wording';
