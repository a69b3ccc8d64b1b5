import { countsHint } from './counts-issue';
import { parseCounts } from './parse-counts';

const HEADER = 'state,service,count';
const issueOf = (csv: string | Uint8Array) => {
  const { issues, table } = parseCounts(csv);
  expect(table.cells).toEqual([]);
  return issues.map(({ line, character, column, code }) => `${line}:${character}: ${column} ${code}`)[0];
};

describe('parseCounts', () => {
  it('reads dimensions in the order of their columns, and counts', () => {
    expect(parseCounts(`\ufeffservice,state,count\nlegal,"Oaxaca, sur",12\r\n\nshelter,Chiapas,0\n`)).toEqual(
      {
        table: {
          dimensions: ['service', 'state'],
          cells: [
            { key: ['legal', 'Oaxaca, sur'], count: 12 },
            { key: ['shelter', 'Chiapas'], count: 0 },
          ],
        },
        issues: [],
      },
    );
  });

  it('takes a letter with its accent for the same letter with one, and rows in any order for the same table', () => {
    const accents = parseCounts('s,count\nCaf\u00e9,40\nCafe\u0301,50');
    expect(accents.issues.map(({ code }) => code)).toEqual(['cell-repeated']);
    expect(parseCounts('s,count\nb,1\na,2')).toEqual(parseCounts('s,count\na,2\nb,1'));
  });

  const contributorsOf = (csv: string) =>
    parseCounts(csv).table.cells.map(({ contributors }) => contributors);

  it('takes `largest` for a share where no row says more than 1, else for a count', () => {
    expect(contributorsOf('s,count,contributors,largest\na,50,3,0.5\nb,10,4,1')).toEqual([
      { number: 3, largest: 25 },
      { number: 4, largest: 10 },
    ]);
    expect(contributorsOf('s,count,contributors,largest\na,50,3,20\nb,10,4,1')).toEqual([
      { number: 3, largest: 20 },
      { number: 4, largest: 1 },
    ]);
  });

  it('reads numbers of contributors without the largest, and the largest without numbers', () => {
    expect(contributorsOf('s,count,contributors\na,50,3')).toEqual([{ number: 3, largest: null }]);
    expect(contributorsOf('s,count,largest\na,50,20')).toEqual([{ number: Infinity, largest: 20 }]);
  });

  it('puts the rows of one cell together, whoever they come from', () => {
    expect(parseCounts('state,contributor,count\na,one,5\nb,one,1\na,two,7').table.cells).toEqual([
      {
        key: ['a'],
        count: 12,
        contributors: {
          named: new Map([
            ['one', 5],
            ['two', 7],
          ]),
        },
      },
      { key: ['b'], count: 1, contributors: { named: new Map([['one', 1]]) } },
    ]);
  });

  it.each([
    ['', '1:null:  file-empty'],
    [`${HEADER}\n`, '1:null:  file-empty'],
    ['state,number\na,1', '1:1: count header-missing'],
    ['state,count,colour\na,1,red', '1:13: colour header-unknown'],
    ['state,state,count\na,b,1', '1:7: state header-unknown'],
    ['state,,count\na,b,1', '1:7:  header-unknown'],
    ['shown,count\na,1', '1:1: shown header-reserved'],
    ['count\n1', '1:1: count no-dimension'],
    ['a,contributor,count,largest\nx,y,1,1', '1:3: contributor header-both'],
    [`${HEADER}\na,x`, '2:1:  cells-count'],
    [`${HEADER}\na,x,1\n,x,1`, '3:1: state value-missing'],
    [`${HEADER}\na,total,1`, '2:3: service value-total'],
    [`${HEADER}\na,x,`, '2:5: count value-missing'],
    [`${HEADER}\na,x,many`, '2:5: count not-a-number'],
    [`${HEADER}\na,x,"1,200"`, '2:5: count not-a-number'],
    [`${HEADER}\na,x,-1`, '2:5: count negative'],
    [`${HEADER}\na,x,1.5`, '2:5: count fraction'],
    [`${HEADER}\na,x,1e3`, '2:5: count not-a-number'],
    [`${HEADER}\na,x,1000000000`, '2:5: count number-too-large'],
    [`${HEADER}\na,x,1\nb,x,1\na,x,1`, '4:1: state cell-repeated'],
    ['s,contributor,count\na,one,1\na,one,2', '3:1: s cell-repeated'],
    ['s,contributor,count\na,,1', '2:3: contributor value-missing'],
    ['s,count,contributors\na,5,-1', '2:5: contributors negative'],
    ['s,count,contributors,largest\na,50,3,20\nb,10,3,11', '3:8: largest largest-over-count'],
    ['s,count,largest\na,50,20.5', '2:6: largest fraction'],
    ['s,count\na,1\na+b,2', '3:1: s values-overlap'],
    [`${HEADER}\n"a,x,1`, '2:1:  quote-unclosed'],
    [`${HEADER}\n"a"b,x,1`, '2:3:  quote-misplaced'],
  ])('refuses %j', (csv, expected) => expect(issueOf(csv)).toBe(expected));

  it('refuses what is not UTF-8 by its place', () => {
    expect(issueOf(Buffer.from('s,count\n\xf1,1', 'latin1'))).toBe('2:1:  encoding-not-utf8');
  });

  it('says every hint in both languages, nothing left open', () => {
    const { issues } = parseCounts('state,count,colour\na,1,red');
    const { es, en } = countsHint(issues[0]!);
    expect([es.includes('«colour»'), en.includes('“colour”')]).toEqual([true, true]);
    expect(es + en).not.toMatch(/[{}]/);
  });
});
