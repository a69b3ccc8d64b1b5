import { unzip } from '../unzip.fixture';
import { paperFixture } from './paper.fixture';
import { writeDocx } from './write-docx';

const partsOf = (text: string, mark: string | null = null): Map<string, string> =>
  unzip(writeDocx({ ...paperFixture(text), mark }));
/** Every name that a part opens is closed, in order. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, close, name, own] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (own) continue;
    if (!close) open.push(name!);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

describe('writeDocx', () => {
  it('has each part that its relations and content types name, and no other', () => {
    const parts = partsOf('Casa', 'VOID');
    const related = [...parts.get('word/_rels/document.xml.rels')!.matchAll(/Target="([^"]+)"/g)].map(
      ([, name]) => `word/${name}`,
    );
    const typed = [...parts.get('[Content_Types].xml')!.matchAll(/PartName="\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    const own = [...parts.keys()].filter((name) => !name.includes('rels') && !name.startsWith('['));
    expect(typed.sort()).toEqual(own.sort());
    expect(own).toEqual(expect.arrayContaining(related));
    for (const xml of parts.values()) expect(isWellFormed(xml)).toBe(true);
  });

  it('tags its language, has headings as headings and repeats the head of a table', () => {
    const parts = partsOf('Casa');
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="en-US"');
    expect(parts.get('docProps/core.xml')).toContain('<dc:language>en-US</dc:language>');
    const text = parts.get('word/document.xml')!;
    expect(text.match(/w:val="Heading\d"/g)).toEqual(['w:val="Heading1"', 'w:val="Heading2"']);
    expect(text).toContain('<w:tblHeader/>');
    expect(parts.get('word/footer.xml')).toContain('c0ffee · Page ');
  });

  it('has a head on its pages only where something is said there', () => {
    expect(partsOf('x').has('word/header.xml')).toBe(false);
    expect(partsOf('x', 'VOID').get('word/header.xml')).toContain('VOID');
  });

  it('keeps what people write as text: no mark-up, no field, no control character', () => {
    const text = partsOf('</w:t><w:fldSimple w:instr="DDE"/> a\u0001\u202eb\nc').get('word/document.xml')!;
    expect(text).not.toContain('<w:fldSimple');
    expect(text).toContain('&lt;w:fldSimple w:instr=&quot;DDE&quot;/&gt; ab</w:t><w:br/>');
    expect(isWellFormed(text)).toBe(true);
  });

  it('gives the same bytes for the same paper', () =>
    expect(writeDocx(paperFixture('Casa')).equals(writeDocx(paperFixture('Casa')))).toBe(true));
});
