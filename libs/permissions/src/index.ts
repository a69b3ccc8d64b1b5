export * from './core';
export * from './require-permission';
