export * from './actions';
export * from './detail';
export * from './entry';
