export * from './form-names';
export * from './read-hotline';
