export * from './addendum';
export * from './agreement';
export * from './signed-file';
export { GRANT_AGREEMENT_2 } from './grant-agreement-2';
export { GRANT_AGREEMENT_1, type ClauseText } from './grant-agreement-1';
