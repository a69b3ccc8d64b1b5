export * from './find-names';
export * from './protected-names';
