export * from './check-contact';
export * from './looks-like-place';
