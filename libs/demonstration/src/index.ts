export * from './accounts';
export * from './core';
export * from './load-demonstration';
