export { rankMatches } from './rank-matches';
export * from './rank-layers';
