import { readFileSync } from 'node:fs';
import { sharedFile } from '@puente/testing';
import fc from 'fast-check';
import { listFaultText } from './list-fault';
import { readSanctions, type SanctionsFiles } from './read-sanctions';

const bytes = (...lines: string[]): Uint8Array => new TextEncoder().encode(lines.join('\r\n'));
const sdn = (number: number | string, name: string, kind = '-0- '): string =>
  `${number},"${name}",${kind},"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- `;

const SDN = bytes(sdn(1, 'CASA UNO'), sdn(2, 'PEREZ, Ana', '"individual"'));
const files = (own: Partial<SanctionsFiles> = {}): SanctionsFiles => ({
  sdn: SDN,
  alt: null,
  add: null,
  ...own,
});

function listOf(own: Partial<SanctionsFiles> = {}) {
  const list = readSanctions(files(own));
  if ('fault' in list) throw new Error(listFaultText(list.fault).en);
  return list;
}
const faultIn = (own: Partial<SanctionsFiles>) => {
  const list = readSanctions(files(own));
  if (!('fault' in list)) throw new Error('taken');
  const { file, line, column, code } = list.fault;
  return { file, line, column, code };
};

describe('a list of sanctions', () => {
  it('joins parties with their other names and places', () => {
    const { entries, aliases, places, strays } = listOf({
      alt: bytes('1,12,"aka","LA UNO",-0- ', '1,13,"fka","UNA",-0- '),
      add: bytes('2,25,-0- ,"Springfield","Country",-0- '),
    });
    expect(entries).toEqual([
      {
        ...{ number: 1, name: 'CASA UNO', kind: 'organisation', programme: 'CUBA', remarks: '' },
        ...{ aliases: ['LA UNO', 'UNA'], places: [] },
      },
      {
        ...{ number: 2, name: 'PEREZ, Ana', kind: 'individual', programme: 'CUBA', remarks: '' },
        ...{ aliases: [], places: ['Springfield, Country'] },
      },
    ]);
    expect({ aliases, places, strays }).toEqual({ aliases: 2, places: 1, strays: 0 });
  });

  it.each([
    ['line feeds', new TextEncoder().encode(`${sdn(1, 'A B')}\n${sdn(2, 'C D')}\n`)],
    [
      'a last byte of old systems',
      new TextEncoder().encode(`${sdn(1, 'A B')}\r\n${sdn(2, 'C D')}\r\n\u001a`),
    ],
    ['a mark of UTF-8', new TextEncoder().encode(`\ufeff${sdn(1, 'A B')}\r\n${sdn(2, 'C D')}`)],
  ])('is read with %s', (_, own) => expect(listOf({ sdn: own }).entries).toHaveLength(2));

  it('counts rows whose party is not in the first file', () => {
    expect(listOf({ alt: bytes('9,12,"aka","OTRA",-0- ') }).strays).toBe(1);
  });

  it.each([
    ['nothing', { sdn: bytes('') }, 'sdn', 1, null, 'list-empty'],
    ['another file', { sdn: bytes('1,12,"aka","LA UNO",-0- ') }, 'sdn', 1, null, 'list-columns'],
    ['no number', { sdn: bytes(sdn(1, 'A'), sdn('x', 'B')) }, 'sdn', 2, 'ent_num', 'list-number'],
    ['a number twice', { sdn: bytes(sdn(1, 'A'), sdn(1, 'B')) }, 'sdn', 2, 'ent_num', 'list-number-repeated'],
    ['an unknown type', { sdn: bytes(sdn(1, 'A', '"planet"')) }, 'sdn', 1, 'SDN_Type', 'list-kind'],
    ['no name', { sdn: bytes(sdn(1, ' -0- ')) }, 'sdn', 1, 'SDN_Name', 'list-name'],
    ['open quotes', { alt: bytes('1,12,"aka,"X",-0- ') }, 'alt', 1, null, 'list-quotes'],
    ['no other name', { alt: bytes('1,12,"aka",-0- ,-0- ') }, 'alt', 1, 'alt_name', 'list-name'],
    ['a sign of nothing', { sdn: bytes(sdn(1, 'A'), sdn(2, 'B\0')) }, 'sdn', 2, null, 'list-encoding'],
    ['other letters', { add: new Uint8Array([49, 44, 0xf1]) }, 'add', 1, null, 'list-encoding'],
  ] as const)('is refused with %s', (_, own, file, line, column, code) => {
    expect(faultIn(own)).toEqual({ file, line, column, code });
  });

  it('says where it is refused, in both languages', () => {
    const list = readSanctions(files({ sdn: bytes(sdn(1, 'A', '"planet"')) }));
    expect('fault' in list && listFaultText(list.fault)).toEqual({
      es: 'SDN, línea 1, SDN_Type: No se conoce el tipo «planet».',
      en: 'SDN, line 1, SDN_Type: The type “planet” is not known.',
    });
  });

  it('is taken or refused, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (own) => expect(readSanctions(files({ sdn: own }))).toBeDefined()),
    );
  });

  const samples = ['sdn', 'alt', 'add'].map((name) => sharedFile(`standards/ofac/${name}.sample.csv`));

  it('is read as its print has it', () => {
    if (samples.includes(null)) return;
    const [own, alt, add] = samples.map((path) => readFileSync(path!));
    const { entries, aliases, strays } = listOf({ sdn: own!, alt: alt!, add: add! });
    expect(entries).toHaveLength(300);
    const first = { number: 36, name: 'AEROCARIBBEAN AIRLINES', kind: 'organisation', programme: 'CUBA' };
    expect(entries[0]).toMatchObject({ ...first, aliases: ['AERO-CARIBBEAN'], places: ['Havana, Cuba'] });
    expect(new Set(entries.map(({ kind }) => kind))).toContain('individual');
    expect(aliases + strays).toBeGreaterThan(300);
  });
});
