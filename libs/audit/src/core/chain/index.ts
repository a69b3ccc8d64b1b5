export * from './chain-walk';
export * from './heads-line';
export * from './row-text';
