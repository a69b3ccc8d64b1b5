export * from './base-backup';
export * from './wal-segments';
