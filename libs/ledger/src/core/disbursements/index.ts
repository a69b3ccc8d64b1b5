export * from './disbursement-states';
