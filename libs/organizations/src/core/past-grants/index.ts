export * from './content-key';
export * from './csv-issue';
export * from './fold-recipient-name';
export * from './open-table';
export * from './parse-newcomers';
export * from './parse-past-grants';
export * from './past-grant';
export { amountToMinor, looksLikeFormula, MAX_AMOUNT } from './read-cells';
export * from './read-csv';
