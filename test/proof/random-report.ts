import type { Random } from './random';

const MEASURES = [
  { kind: 'number', digits: 0 },
  { kind: 'number', digits: 3 },
  { kind: 'percent', digits: 1 },
  { kind: 'money' },
] as const;
type Measure = (typeof MEASURES)[number];

const states = ['CHP', 'OAX', 'SON', 'CMX', 'JAL', 'VER'];

/** A report with tables and drawings of any figures, also negative, large, withheld and unknown ones. */
export function randomReport(random: Random, language: 'es' | 'en'): object {
  const measures = MEASURES.map((measure, at) => ({ key: `m${at}`, label: `m${'abcd'[at]}`, ...measure }));
  const rows = Array.from({ length: 2 + random.below(30) }, () => [
    'x',
    ...MEASURES.map((each) => valueOf(random, each)),
  ]);
  const drawn = { title: 'Figures', sources: [], of: 'What', measure: measures[0] };
  const whole = (): unknown => (random.below(5) === 0 ? { kept: true } : random.below(90_000));
  return {
    ...{
      format: 1,
      language,
      title: 'Report',
      author: 'Puente',
      day: '2026-11-21',
      filters: [],
      sources: [],
    },
    blocks: [
      { kind: 'heading', id: 'h', level: 2, text: 'Figures' },
      {
        ...{ kind: 'metrics', id: 'strip', title: 'Strip' },
        items: measures.map((figure, at) => ({
          figure,
          value: valueOf(random, MEASURES[at]!),
          note: null,
          sources: [],
        })),
      },
      {
        ...{ kind: 'table', id: 'rows', title: 'Rows', sources: [], rows, total: rows[0] },
        columns: [{ key: 'what', label: 'What', kind: 'text' }, ...measures],
      },
      {
        ...drawn,
        kind: 'chart',
        drawing: 'bars',
        id: 'bars',
        rows: ['n', 's'].map((label) => ({ label, value: whole() })),
      },
      {
        ...drawn,
        kind: 'map',
        id: 'map',
        rows: states.map((code) => ({ state: `MX-${code}`, label: code, value: whole() })),
      },
    ],
  };
}

function valueOf(random: Random, measure: Measure): unknown {
  const turn = random.below(12);
  if (turn < 2) return turn === 0 ? null : { kept: true };
  const count = random.below(4) === 0 ? -random.below(1_000) : random.below(10_000_000);
  if (measure.kind === 'money') return { minor: String(count === 0 ? 0 : count), currency: 'MXN' };
  return Number((count / 10 ** measure.digits).toFixed(measure.digits)) + 0;
}
