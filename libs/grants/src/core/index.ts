export * from './applications';
export * from './calls';
export * from './forms';
export * from './reviews';
