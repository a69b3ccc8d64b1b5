const STATES =
  'AGU BCN BCS CAM CHH CHP CMX COA COL DUR GRO GUA HID JAL MEX MIC MOR NAY NLE OAX PUE QUE ROO SIN SLP SON TAB TAM TLA VER YUC ZAC';
const STRATEGIES = ['Capacity', 'Prevention', 'Direct services', 'Cross-movement'];
const GRANTS_IN_A_TABLE = 25;

const number = { kind: 'number', digits: 0 } as const;
const paid = { key: 'paid', label: 'Paid', kind: 'money' } as const;

/** A report on a year of grants: a chapter for every 25 of them with a text, a chart and a table, and the map. */
export function yearReport(grants: number): object {
  const chapters = Math.ceil(grants / GRANTS_IN_A_TABLE);
  return {
    ...{ format: 1, language: 'en', title: 'A year of grants', author: 'Puente', day: '2026-11-21' },
    filters: [{ label: 'Period', value: '2026' }],
    sources: [{ id: 'ledger', text: 'Books of the platform', url: null }],
    blocks: [
      { kind: 'heading', id: 'summary', level: 2, text: 'Summary' },
      mapOf(),
      ...Array.from({ length: chapters }, (_, at) => chapterOf(at)).flat(),
      { kind: 'sources', id: 'sources', title: 'Sources' },
    ],
  };
}

function mapOf(): object {
  return {
    ...{ kind: 'map', id: 'map', title: 'Where', sources: [], of: 'State' },
    measure: { key: 'sessions', label: 'Sessions', ...number },
    rows: STATES.split(' ').map((code, at) => ({ state: `MX-${code}`, label: code, value: 12 + at * 7 })),
  };
}

function chapterOf(at: number): object[] {
  const text = 'What was done, with whom and what changed, as those who did the work tell it. '.repeat(27);
  return [
    { kind: 'heading', id: `c${at}`, level: 2, text: `Chapter ${at + 1}` },
    { kind: 'paragraph', id: `t${at}`, text },
    { kind: 'paragraph', id: `u${at}`, text },
    {
      ...{
        kind: 'chart',
        drawing: 'bars',
        id: `b${at}`,
        title: 'By strategy',
        sources: ['ledger'],
        of: 'Strategy',
      },
      measure: { key: 'sessions', label: 'Sessions', ...number },
      rows: STRATEGIES.map((label, index) => ({ label, value: 40 + (((at + 3) * (index + 5)) % 90) })),
    },
    {
      ...{ kind: 'table', id: `g${at}`, title: 'Grants', sources: ['ledger'], total: null },
      columns: [
        { key: 'grant', label: 'Grant', kind: 'text' },
        { key: 'since', label: 'Since', kind: 'day' },
        { key: 'persons', label: 'Persons', ...number },
        paid,
      ],
      rows: Array.from({ length: GRANTS_IN_A_TABLE }, (_, row) => grantOf(at * GRANTS_IN_A_TABLE + row)),
    },
  ];
}

const grantOf = (at: number): unknown[] => [
  `Grant ${at + 1}`,
  `2026-0${1 + (at % 9)}-15`,
  11 + ((at * 37) % 900),
  { minor: String(20_000_000 + at * 1_357_911), currency: 'MXN' },
];
