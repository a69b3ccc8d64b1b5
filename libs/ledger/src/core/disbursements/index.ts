export * from './disbursement-states';
export * from './plan-instalments';
