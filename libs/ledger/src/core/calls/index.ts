export * from './account-call';
