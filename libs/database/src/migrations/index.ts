import { Foundation1700000000000 } from './1700000000000-foundation';

/** All migrations in the order in which they run. A released one is never edited. */
export const migrations = [Foundation1700000000000] as const;
