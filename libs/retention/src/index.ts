export * from './core';
export * from './sweeper';
