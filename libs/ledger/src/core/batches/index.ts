export * from './bank-file';
export * from './batch-states';
export * from './sent-money';
