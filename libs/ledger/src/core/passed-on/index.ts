export * from './passed-on';
