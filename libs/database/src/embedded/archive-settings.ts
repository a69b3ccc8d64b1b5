import { basename } from 'node:path';

/** A link beside the data folder: while it is there, WAL goes where it leads. */
export const linkOf = (data: string): string => `${data}.archive`;

/**
 * Settings with which every engine starts. PostgreSQL takes `archive_mode` at its start alone, so the command is always
 * there and does nothing until a backup makes the link. It runs in the data folder: its text holds no path of anybody's.
 * A segment that is there already must be the same one (two databases never share an archive), and a link that leads
 * nowhere is a failure, after which PostgreSQL keeps the segment and tries again.
 */
export function archiveSettings(data: string): string[] {
  if (process.platform === 'win32') return [];
  const [link, file] = [`../${basename(linkOf(data))}`, `../${basename(linkOf(data))}/%f`];
  const command =
    `if [ ! -L ${link} ]; then exit 0; fi; ` +
    `if [ -f ${file}.gz ]; then gunzip -c ${file}.gz | cmp -s - %p; exit $?; fi; ` +
    `gzip -1 -c %p > ${file}.part && sync ${file}.part && mv ${file}.part ${file}.gz`;
  return ['archive_mode=on', `archive_command=${command}`];
}
