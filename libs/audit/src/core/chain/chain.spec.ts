import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
  ChainWalk,
  FIRST_HASH,
  movedHeads,
  nextLine,
  readHeadsLines,
  rowText,
  type ChainRow,
  type Head,
} from '.';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const TENANT = '6b1c2a52-0d5e-4f3c-9d5f-111111111111';

function chainOf(length: number, word = 'a'): ChainRow[] {
  const rows: ChainRow[] = [];
  for (let seq = 1; seq <= length; seq++) {
    const row: ChainRow = {
      tenantId: TENANT,
      seq: String(seq),
      at: `2026-11-21T18:00:00.${String(seq).padStart(6, '0')}Z`,
      actorKind: 'system',
      personId: null,
      actorTenantId: null,
      roles: '[]',
      system: 'importer',
      via: 'command',
      action: 'profile.changed',
      subjectType: 'nonprofit',
      subjectId: word,
      detail: '{}',
      prevHash: rows.at(-1)?.hash ?? FIRST_HASH,
      hash: '',
    };
    rows.push({ ...row, hash: digest(rowText(row)) });
  }
  return rows;
}

function walk(rows: readonly ChainRow[], outside: readonly ChainRow[] = []): string[] {
  const heads = new Map(outside.map((row) => [Number(row.seq), row.hash]));
  const chain = new ChainWalk(TENANT, digest, heads);
  return [...rows.flatMap((row) => chain.next(row)), ...chain.end()].map(({ seq, kind }) => `${seq} ${kind}`);
}

describe('a chain', () => {
  const rows = chainOf(6);
  const last = rows.slice(-1);
  const renumbered = (list: readonly ChainRow[]): ChainRow[] =>
    list.map((row, index) => ({ ...row, seq: String(index + 1) }));
  const changed = rows.map((row, index) => (index === 2 ? { ...row, subjectId: 'b' } : row));
  const rehashed = rows.map((row, index) => {
    if (index !== 2) return row;
    const other = { ...row, subjectId: 'b' };
    return { ...other, hash: digest(rowText(other)) };
  });

  it.each<[string, readonly ChainRow[], readonly ChainRow[], string[]]>([
    ['as it was', rows, last, []],
    ['a row edited', changed, last, ['3 edited']],
    ['a row edited with a hash of its own', rehashed, last, ['4 broken-link']],
    ['a row deleted', rows.filter((row) => row.seq !== '3'), last, ['4 missing']],
    [
      'a row deleted and the rest renumbered',
      renumbered(rows.filter((row) => row.seq !== '3')),
      last,
      ['3 edited', '4 edited', '5 edited', '6 cut-tail'],
    ],
    [
      'two rows in each other’s place',
      renumbered([rows[0]!, rows[2]!, rows[1]!, ...rows.slice(3)]),
      last,
      ['2 edited', '3 edited', '4 broken-link'],
    ],
    ['a row twice', [rows[0]!, rows[0]!, ...rows.slice(1)], last, ['1 repeated']],
    ['the tail cut', rows.slice(0, 4), last, ['5 cut-tail']],
    ['all rows gone', [], last, ['1 cut-tail']],
    ['all made anew', chainOf(6, 'b'), last, ['6 rewritten']],
    ['the tail cut, nothing kept outside', rows.slice(0, 4), [], []],
    ['all made anew, nothing kept outside', chainOf(6, 'b'), [], []],
  ])('%s', (_what, list, outside, found) => expect(walk(list, outside)).toEqual(found));

  it('no two rows have the same text', () => {
    const text = fc.string({ maxLength: 6 });
    const part = fc.record({ action: text, subjectType: text, subjectId: fc.option(text), detail: text });
    fc.assert(
      fc.property(part, part, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(rowText({ ...rows[0]!, ...one }) === rowText({ ...rows[0]!, ...other })).toBe(same);
      }),
    );
  });
});

describe('lines of heads', () => {
  const sign = (text: string): string => digest(`key${text}`);
  const check = (text: string, signature: string): boolean => sign(text) === signature;
  const head = (seq: number, hash = `h${seq}`): Head => [TENANT, seq, hash];
  const write = (...heads: Head[][]): string[] => {
    const lines: string[] = [];
    for (const each of heads) {
      const last = lines.length === 0 ? null : { number: lines.length, digest: digest(lines.at(-1)!) };
      lines.push(nextLine(last, '2026-11-21T18:00:00.000Z', each, sign));
    }
    return lines;
  };
  const lines = write([head(1)], [head(5)], [head(9)]);
  const read = (list: readonly string[]) => readHeadsLines(list, digest, check);

  it('are read back', () => {
    const found = read(lines);
    expect([...found.heads.get(TENANT)!]).toEqual([
      [1, 'h1'],
      [5, 'h5'],
      [9, 'h9'],
    ]);
    expect(found).toMatchObject({ faults: [], lines: 3, last: { number: 3, digest: digest(lines[2]!) } });
  });

  it.each<[string, readonly string[], string[]]>([
    [
      'one changed',
      [lines[0]!, lines[1]!.replace('h5', 'h6'), lines[2]!],
      ['2 bad-signature', '3 broken-link'],
    ],
    ['one taken out', [lines[0]!, lines[2]!], ['2 broken-link']],
    ['one that cannot be read', [lines[0]!, '{', ...lines.slice(1)], ['2 unreadable', '3 broken-link']],
    ['one that is something else', ['{"number":1}'], ['1 unreadable']],
  ])('%s', (_what, list, faults) => {
    expect(read(list).faults.map(({ line, kind }) => `${line} ${kind}`)).toEqual(faults);
  });

  it('what was kept first for a place counts', () => {
    const found = read(write([head(1, 'true')], [head(1, 'false')]));
    expect(found.heads.get(TENANT)!.get(1)).toBe('true');
  });

  it('only heads that moved are written again', () => {
    const now: Head[] = [head(5), ['other', 2, 'x'], ['new', 1, 'y']];
    expect(
      movedHeads(
        now,
        new Map([
          [TENANT, 4],
          ['other', 2],
        ]),
      ).map(([id]) => id),
    ).toEqual([TENANT, 'new']);
  });
});
