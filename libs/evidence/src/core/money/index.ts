export * from './grants-of-state';
export * from './read-grant-places';
export * from './sum-money';
export * from './thinly-funded';
