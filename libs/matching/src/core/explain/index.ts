export * from './explain-match';
