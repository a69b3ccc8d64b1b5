export * from './count-twice';
export * from './form-names';
export * from './read-hotline';
export * from './shield-counts';
