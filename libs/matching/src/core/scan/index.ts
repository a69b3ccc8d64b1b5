export { rankMatches } from './rank-matches';
