export * from './bank-account-states';
export * from './banks';
export * from './check-bank-account';
export * from './clabe';
