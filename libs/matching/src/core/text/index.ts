export * from './fold-terms';
