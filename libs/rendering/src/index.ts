export * from './core';
export * from './template-engine';
export * from './template-files';
