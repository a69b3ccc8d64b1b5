export * from './sealed-columns';
