import { discloseToFunders } from '@puente/disclosure/core';
import type { DateOnly } from '@puente/kernel';
import { capacityGaps, corridorStages, movements, needs, states, statesOf } from '@puente/taxonomy/core';
import { explainMatch } from '../explain';
import { unknownNonprofit, type NonprofitFacts } from '../nonprofit-facts';
import { parseProgramme } from '../programme';
import type { FurtherPartCode, ProgrammeFacts } from '../programme-facts';
import { scoreMatch } from '../score-match';
import { ADJACENT } from '.';

const weighing = (code: FurtherPartCode, asks: object): ProgrammeFacts => {
  const input = {
    id: 'p',
    funder: 'f',
    today: '2026-11-21',
    weights: { strategies: 60, [code]: 40 },
    ...asks,
  };
  const parsed = parseProgramme(input);
  expect(parsed.errors).toBeUndefined();
  return parsed.programme!;
};
const partOf = (code: FurtherPartCode, asks: object, facts: Partial<NonprofitFacts>) =>
  scoreMatch(weighing(code, asks), { ...unknownNonprofit('n'), ...facts }).parts.find(
    (part) => part.code === code,
  );

const corridor = {
  corridor: {
    recruitment: ['MX-TLA', 'MX-PUE'],
    transit: ['MX-VER'],
    exploitation: ['MX-CMX', 'MX-BCN'],
    return: [],
  },
};
const labour = { movements: ['labour'] };

type Case = readonly [FurtherPartCode, object, Partial<NonprofitFacts>, value: number, known: boolean];
const CASES: readonly Case[] = [
  ['corridor', {}, {}, 1, true],
  ['corridor', corridor, {}, 0, false],
  ['corridor', corridor, { states: ['MX-SON'] }, 0, true],
  ['corridor', corridor, { states: ['MX-TLA', 'MX-PUE'] }, 0.33333333, true],
  ['corridor', corridor, { states: ['MX-TLA', 'MX-VER', 'MX-CMX'] }, 1, true],
  ['corridor', corridor, { withheld: true, regions: ['central'] }, 0.1, true],
  [
    'corridor',
    { corridor: { transit: statesOf('south') } },
    { withheld: true, regions: ['south'] },
    0.7,
    true,
  ],
  ['corridor', corridor, { withheld: true }, 0, false],
  ['capacity', {}, {}, 1, true],
  ['capacity', { needs: ['direct-services.shelter'] }, {}, 1, true],
  ['capacity', { needs: ['capacity.digital'] }, {}, 0, false],
  [
    'capacity',
    { needs: ['capacity.digital', 'capacity.referral'] },
    { capacityGaps: ['capacity.digital'] },
    0.5,
    true,
  ],
  ['capacity', { needs: ['capacity.digital'] }, { needs: ['capacity.digital'] }, 1, true],
  ['capacity', { needs: ['capacity.digital'] }, { needs: ['direct-services.shelter'] }, 0, false],
  ['adjacent-movements', {}, {}, 1, true],
  ['adjacent-movements', labour, {}, 0, false],
  ['adjacent-movements', labour, { movements: ['labour'] }, 1, true],
  ['adjacent-movements', labour, { forms: ['forced-labour', 'labour-exploitation'] }, 0.5, true],
  ['adjacent-movements', labour, { forms: ['forced-labour'], populations: ['day-labourers'] }, 1, true],
  ['adjacent-movements', labour, { forms: ['sexual-exploitation'] }, 0, true],
  ['adjacent-movements', { movements: ['labour', 'lgbtqi'] }, { forms: ['forced-labour'] }, 0.25, true],
  ['adjacent-movements', { movements: ['indigenous'] }, { populations: ['indigenous'] }, 1, true],
];

describe('further parts', () => {
  it.each(CASES)('%s: programme %j, nonprofit %j → %d', (code, programme, nonprofit, value, known) => {
    expect(partOf(code, programme, nonprofit)).toMatchObject({ value, known, weight: 40 });
  });

  it('count only with weight: without it they are neither shown nor added', () => {
    const parsed = parseProgramme({
      id: 'p',
      funder: 'f',
      today: '2026-11-21',
      ...corridor,
      weights: { text: 100, corridor: 0 },
    });
    expect(parsed.programme!.weights).not.toHaveProperty('corridor');
    expect(scoreMatch(parsed.programme!, unknownNonprofit('n')).parts).toHaveLength(9);
  });

  it('are said in words, without a state, a gap or a kind of work where these are hidden', () => {
    const facts = {
      ...unknownNonprofit('n'),
      states: ['MX-TLA', 'MX-VER'] as const,
      capacityGaps: ['capacity.digital'] as const,
      forms: ['forced-labour'] as const,
      populations: ['day-labourers'] as const,
    };
    const said = (code: FurtherPartCode, asks: object, seen: boolean) =>
      explainMatch(weighing(code, asks), facts, {
        label: 'n',
        placeVisible: seen,
        nameVisible: seen,
      }).parts.at(-1)!.evidence.en;
    expect(said('corridor', corridor, true)).toBe(
      'It works at 2 of 3 stages of the corridor: Recruitment (Tlaxcala) and Transit (Veracruz).',
    );
    expect(said('corridor', corridor, false)).toBe('Central region.');
    expect(said('capacity', { needs: ['capacity.digital'] }, true)).toBe(
      'It lacks 1 of 1 capacities that the programme strengthens: Digital capacity.',
    );
    expect(said('capacity', { needs: ['capacity.digital'] }, false)).not.toContain('Digital');
    expect(said('adjacent-movements', labour, true)).toBe(
      'Its work touches 1 of 1 fields: Labour (Forced labour and Day labourers).',
    );
    expect(partOf('adjacent-movements', labour, { services: ['economic-empowerment'] })).toMatchObject({
      value: 0.5,
    });
    expect(said('adjacent-movements', labour, false)).toBe('Its work touches 1 of 1 fields.');
  });
});

describe('the fields of movements', () => {
  it('keep sex work apart: no form of trafficking touches it, and it touches no other field', () => {
    expect(ADJACENT['sex-workers'].forms).toEqual([]);
    const others = movements.codes.filter((code) => code !== 'sex-workers');
    expect(others.filter((code) => ADJACENT[code].populations.includes('sex-workers'))).toEqual([]);
  });

  it('can all be touched, each by something', () => {
    for (const code of movements.codes) {
      expect(Object.values(ADJACENT[code]).flat().length).toBeGreaterThan(0);
    }
  });
});

it('gaps are the needs of capacity, in the same places', () => {
  expect(needs.codes.slice(0, capacityGaps.codes.length)).toEqual(capacityGaps.codes);
});

it('of corridors, 32 of one state at each stage reveal no state of a protected nonprofit', () => {
  const protectedOnes = statesOf('central').map((state): NonprofitFacts => ({
    ...unknownNonprofit(state),
    states: [state, 'MX-SON'],
    services: ['shelter'],
    capacityGaps: [capacityGaps.codes[statesOf('central').indexOf(state)]!],
  }));
  const { rows } = discloseToFunders(protectedOnes, new Map(), '2026-11-23' as DateOnly);
  expect(rows).toHaveLength(protectedOnes.length);
  const answers = (row: NonprofitFacts) =>
    corridorStages.codes.flatMap((stage) =>
      states.codes.map((state) => {
        const asks = { corridor: { [stage]: [state] }, needs: [...capacityGaps.codes] };
        const programme = weighing('corridor', { ...asks, weights: { corridor: 50, capacity: 50 } });
        const { id: _id, ...told } = explainMatch(programme, row, {
          label: '',
          placeVisible: false,
          nameVisible: false,
        });
        return told;
      }),
    );
  for (const row of rows) expect(answers(row)).toEqual(answers(rows[0]!));
});
