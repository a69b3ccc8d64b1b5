export * from './accounts/demonstration-funders';
export * from './accounts/demonstration-people';
export * from './nonprofits/demonstration-nonprofits';
export * from './programmes/demonstration-programmes';
