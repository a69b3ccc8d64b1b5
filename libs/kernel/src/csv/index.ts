export * from './decode-utf8';
export * from './scan-csv';
