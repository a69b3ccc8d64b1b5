export * from './due-bands';
export * from './one-value';
export * from './open-data';
export * from './portfolio-award';
export * from './portfolio-filter';
export * from './release-plan';
export * from './summarise';
