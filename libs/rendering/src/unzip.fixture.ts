import { inflateRawSync } from 'node:zlib';

/** The files of an archive, read by their own headers. */
export function unzip(archive: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  let at = 0;
  while (archive.readUInt32LE(at) === 0x04034b50) {
    const [packed, name] = [archive.readUInt32LE(at + 18), archive.readUInt16LE(at + 26)];
    const start = at + 30 + name;
    const content = inflateRawSync(archive.subarray(start, start + packed)).toString();
    files.set(archive.toString('utf8', at + 30, start), content);
    at = start + packed;
  }
  return files;
}
