export * from './opening-terms';
export * from './select-grants';
