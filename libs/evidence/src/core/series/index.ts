export * from './build-series';
export * from './join-figures';
export * from './list-indicators';
