export * from './hint-rules';
