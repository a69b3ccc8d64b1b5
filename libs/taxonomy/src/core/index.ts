export * from './grant-indicators';
export * from './languages';
export * from './places';
export * from './region-trends';
export * from './strategies';
export * from './term';
export * from './vocabularies';
