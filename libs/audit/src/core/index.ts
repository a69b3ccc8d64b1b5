export * from './actions';
export * from './chain';
export * from './detail';
export * from './entry';
