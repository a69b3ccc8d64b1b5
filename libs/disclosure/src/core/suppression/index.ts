export * from './advice';
export * from './atoms';
export * from './coarsen';
export * from './count-table';
export * from './is-unsafe';
export type { Release } from './joint-system';
export * from './protect-table';
export type * from './solver';
export * from './with-margins';
