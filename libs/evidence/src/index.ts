export * from './core';
export * from './load-evidence';
