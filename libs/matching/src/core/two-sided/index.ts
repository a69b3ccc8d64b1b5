export * from './own-parts';
export * from './rank-programmes';
