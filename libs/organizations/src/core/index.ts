export * from './bank-account';
export * from './contacts';
export * from './past-grants';
export * from './nonprofit-facts';
export * from './nonprofits-csv';
export * from './legal-identity';
export * from './completeness';
export * from './verification';
