import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { RefusedFile, type ZipEntry } from '../core';

const UTF8_NAMES = 0x0800;
/** 1 January 1980, the first day that archives know: when a part was written is nobody's business. */
const FIRST_DAY = 0x0021;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Unpacks one entry and never more than its directory promised. */
export function unpack(archive: Buffer, { start, packed, size, method, crc }: ZipEntry): Buffer {
  const raw = archive.subarray(start, start + packed);
  const content = method === 0 ? raw : inflate(raw, size);
  if (content.length !== size) throw new RefusedFile('file-too-complex');
  if (crc32(content) !== crc) throw new RefusedFile('file-broken');
  return content;
}

function inflate(raw: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new RefusedFile(tooLarge ? 'file-too-complex' : 'file-broken');
  }
}

/** Writes an archive that holds these parts and nothing else: no comments, no times, no bytes in between. */
export function packZip(parts: readonly { readonly name: string; readonly content: Buffer }[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const packed = deflateRawSync(content);
    const title = Buffer.from(name, 'utf8');
    const common = commonHeader(title, content, packed);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, title, packed]);
    directory.push(centralHeader(common, title, offset));
    locals.push(local);
    offset += local.length;
  }
  return Buffer.concat([...locals, ...directory, endOf(directory, offset)]);
}

/** Version, flags, method, time, sums, sizes and lengths: alike in both headers of an entry. */
function commonHeader(title: Buffer, content: Buffer, packed: Buffer): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(UTF8_NAMES, 2);
  header.writeUInt16LE(8, 4);
  header.writeUInt16LE(FIRST_DAY, 8);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt16LE(title.length, 22);
  return header;
}

function centralHeader(common: Buffer, title: Buffer, offset: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, tail, title]);
}

function endOf(directory: readonly Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return end;
}
