import { inflateRawSync } from 'node:zlib';
import { writeDocx, type Paper } from '@puente/rendering';
import { PAYLOADS } from './t33-payloads';

const paperOf = (text: string): Paper => ({
  ...{ language: 'es', title: text, author: 'Puente', mark: text, foot: text, page: 'Página' },
  blocks: [
    { kind: 'heading', text },
    { kind: 'paragraph', text },
    { kind: 'facts', facts: [{ label: text, value: text }] },
    { kind: 'table', columns: [text], rows: [[text]] },
  ],
});

/** All parts of an archive, one after the other. */
function partsOf(archive: Buffer): string {
  const parts: string[] = [];
  let at = 0;
  while (archive.readUInt32LE(at) === 0x04034b50) {
    const [packed, name] = [archive.readUInt32LE(at + 18), archive.readUInt16LE(at + 26)];
    const start = at + 30 + name;
    parts.push(inflateRawSync(archive.subarray(start, start + packed)).toString());
    at = start + packed;
  }
  return parts.join('\n');
}

const marksIn = (paper: Paper): string[] => partsOf(writeDocx(paper)).match(/<[^>]*>/g) ?? [];

/** T33 for papers to edit: whatever people write, the marks of the document are those of one without it. */
describe('T33 papers', () => {
  const plain = marksIn(paperOf('x'));

  it('hold what people write as text: no mark-up, no field', () => {
    const changed = PAYLOADS.map((text) => text.replace(/[\r\n]/g, ' ')).filter(
      (text) => marksIn(paperOf(text)).join('') !== plain.join(''),
    );
    expect(changed).toEqual([]);
  });
});
