export * from './month-closing';
export * from './month';
