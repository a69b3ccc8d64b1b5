export * from './check-evidence';
export type { Finding } from './figure';
