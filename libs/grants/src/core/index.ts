export * from './agreements';
export * from './applications';
export * from './awards';
export * from './calls';
export * from './diligence';
export * from './forms';
export * from './letters';
export * from './reviews';
