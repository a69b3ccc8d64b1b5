export * from './clock';
export * from './date-only';
export * from './domain-error';
export * from './group-by';
export * from './is-uuid';
export * from './locale-text';
export * from './money';
export * from './transitions';
