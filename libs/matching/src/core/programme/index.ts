export { shown } from './field-reader';
export * from './parse-programme';
export * from './programme-error-texts';
export * from './adjust-weights';
export { weightFaults } from './read-weights';
