export { ARCHIVE_SECONDS } from './archive';
export * from './back-up';
export * from './backup-folder';
export * from './backup-refused';
export * from './copy-folder';
export * from './restore';
