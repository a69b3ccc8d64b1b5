export { ColumnStore, type StoreOptions } from './column-store';
