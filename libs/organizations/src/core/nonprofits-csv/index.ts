export * from './nearest-code';
export * from './nonprofit-columns';
export * from './nonprofits-issue';
export * from './parse-nonprofits';
