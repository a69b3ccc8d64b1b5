export * from './accounts/demonstration-funders';
export * from './accounts/demonstration-people';
export * from './calls/demonstration-calls';
export * from './disclosures/demonstration-consents';
export * from './disclosures/demonstration-introductions';
export * from './nonprofits/demonstration-nonprofits';
export * from './past-grants/demonstration-past-grants';
export * from './programmes/demonstration-programmes';
