export * from './conflict-rules';
