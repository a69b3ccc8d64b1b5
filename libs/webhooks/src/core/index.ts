export * from './stopping';
export * from './webhook-address';
export * from './webhook-events';
