export * from './shortlist-rules';
