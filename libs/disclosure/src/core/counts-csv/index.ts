export { countsHint, type CountsIssue } from './counts-issue';
export * from './parse-counts';
