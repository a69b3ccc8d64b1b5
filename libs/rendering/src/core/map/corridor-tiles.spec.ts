import { corridorTiles } from './corridor-tiles';

const options = {
  id: 'c',
  title: 'Corridor',
  columns: ['Stage', 'States'],
  name: (code: string) => code,
} as const;
const stages = [
  { label: 'Recruitment', states: ['MX-TLA', 'MX-PUE'] },
  { label: 'Exploitation <b>', states: ['MX-CMX', 'MX-PUE'] },
];

describe('corridorTiles', () => {
  it('writes the numbers of its stages on each state, and says the same in a table and a sentence', () => {
    const { svg, table, alt } = corridorTiles(stages, options);
    expect(svg.match(/<rect class="state ramp-4"/g)).toHaveLength(3);
    expect(svg.match(/<rect class="state ramp-0"/g)).toHaveLength(29);
    expect(svg).toContain('>1 2</text>');
    expect(table.rows[0]).toEqual(['1. Recruitment', 'MX-TLA, MX-PUE']);
    expect(alt).toBe('1. Recruitment: MX-TLA, MX-PUE; 2. Exploitation <b>: MX-CMX, MX-PUE');
  });

  it('escapes what it is given', () => {
    expect(corridorTiles(stages, options).svg).not.toContain('<b>');
  });
});
