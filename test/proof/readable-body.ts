import { inflateSync } from 'node:zlib';
import { readZipDirectory } from '@puente/documents';
import { unpack } from '../../libs/documents/src/inspector/clean-zip';
import { printedIn } from './printed-text';

/** A body as text that can be searched and compared: of an archive its parts, of a PDF also what it prints. */
export function readableBody(body: Buffer): string {
  const start = body.toString('latin1', 0, 5);
  if (start.startsWith('PK')) return partsOf(body).join('\n');
  const text = body.toString('utf8');
  return start === '%PDF-' ? [text, ...textsOf(body)].join('\n') : text;
}

const partsOf = (archive: Buffer): string[] =>
  readZipDirectory(archive).map((entry) => `${entry.name}\n${unpack(archive, entry).toString('utf8')}`);

function textsOf(pdf: Buffer): string[] {
  const streams = streamsOf(pdf).map((stream) => stream.toString('latin1'));
  return [...streams, ...printedIn(streams)];
}

/** What stands between `stream` and `endstream`, inflated where it is deflated. */
function streamsOf(body: Buffer): Buffer[] {
  return [...body.toString('latin1').matchAll(/(?<!end)stream\r?\n([\s\S]*?)endstream/g)].map(([, raw]) => {
    const bytes = Buffer.from(raw!, 'latin1');
    try {
      return inflateSync(bytes);
    } catch {
      return bytes;
    }
  });
}
