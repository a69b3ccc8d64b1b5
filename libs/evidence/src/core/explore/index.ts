export * from './explore-evidence';
