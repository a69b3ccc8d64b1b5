export * from './amendment';
export * from './award-checks';
export * from './award-messages';
export * from './award-states';
export * from './award-terms';
export * from './parse-award';
export * from './parse-requirement';
export * from './requirement';
