export * from './alias';
export * from './alias-book';
export * from './core';
export * from './disclosure.module';
