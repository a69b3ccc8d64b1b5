/** A report of every kind of block in JSON, every free text of it the same where one is given. */
export function reportFixture(language: 'es' | 'en' = 'es', text?: string): ReportInput {
  const say = (es: string, en: string): string => text ?? (language === 'es' ? es : en);
  const persons = { key: 'persons', label: say('Personas', 'Persons'), kind: 'number', digits: 0 };
  const share = { key: 'share', label: say('Parte', 'Share'), kind: 'percent', digits: 1 };
  const paid = { key: 'paid', label: say('Pagado', 'Paid'), kind: 'money' };
  const kept = { kept: true };
  return {
    ...{
      format: 1,
      language,
      title: say('Informe de impacto', 'Impact report'),
      author: say('Puente', 'Puente'),
    },
    day: '2026-11-21',
    filters: [{ label: say('Región', 'Region'), value: say('Sur', 'South') }],
    sources: [
      { id: 'ledger', text: say('Libros de la plataforma', 'Books of the platform'), url: null },
      {
        id: 'census',
        text: say('Censo de 2020', 'Census of 2020'),
        url: 'https://www.inegi.org.mx/programas/ccpv/2020/',
      },
    ],
    blocks: [
      { kind: 'heading', id: 'summary', level: 2, text: say('Resumen', 'Summary') },
      {
        kind: 'paragraph',
        id: 'lead',
        text: say('Se apoyó a 37 organizaciones.', '37 organisations were supported.'),
      },
      {
        ...{ kind: 'metrics', id: 'strip', title: say('En una mirada', 'At a glance') },
        items: [
          { figure: paid, value: { minor: '123456789', currency: 'MXN' }, note: null, sources: ['ledger'] },
          { figure: persons, value: 1_234, note: say('Contadas', 'Counted'), sources: [] },
          { figure: { ...share, key: 'other' }, value: kept, note: null, sources: [] },
        ],
      },
      { kind: 'heading', id: 'money', level: 3, text: say('Dinero', 'Money') },
      {
        ...{
          kind: 'table',
          id: 'by-strategy',
          title: say('Por estrategia', 'By strategy'),
          sources: ['ledger', 'census'],
        },
        columns: [
          { key: 'strategy', label: say('Estrategia', 'Strategy'), kind: 'text' },
          { key: 'since', label: say('Desde', 'Since'), kind: 'day' },
          ...[persons, share, paid],
        ],
        rows: [
          [say('Prevención', 'Prevention'), '2026-01-15', 900, 72.9, { minor: '100000050', currency: 'MXN' }],
          [say('Capacidad', 'Capacity'), '2025-07-01', 334, 27.1, { minor: '23456739', currency: 'MXN' }],
        ],
        total: [say('Total', 'Total'), null, 1_234, 100, { minor: '123456789', currency: 'MXN' }],
      },
      {
        ...{ kind: 'chart', drawing: 'bars', id: 'bars', title: say('Sesiones', 'Sessions'), sources: [] },
        ...{ of: say('Región', 'Region'), measure: persons },
        rows: [
          { label: say('Norte', 'North').slice(0, 60), value: 41 },
          { label: say('Sur', 'South').slice(0, 60), value: kept },
        ],
      },
      {
        ...{
          kind: 'chart',
          drawing: 'targets',
          id: 'targets',
          title: say('Meta y logro', 'Target and result'),
          sources: [],
        },
        of: say('Indicador', 'Indicator'),
        measures: { target: { ...persons, key: 'target' }, actual: { ...persons, key: 'actual' } },
        rows: [{ label: say('Talleres', 'Workshops').slice(0, 60), target: 50, actual: 62 }],
      },
      {
        ...{
          kind: 'map',
          id: 'map',
          title: say('Dónde', 'Where'),
          sources: ['census'],
          of: say('Estado', 'State'),
        },
        measure: persons,
        rows: [
          { state: 'MX-CHP', label: say('Chiapas', 'Chiapas'), value: 120 },
          { state: 'MX-OAX', label: say('Oaxaca', 'Oaxaca'), value: kept },
          { state: 'MX-SON', label: say('Sonora', 'Sonora'), value: null },
        ],
      },
      {
        kind: 'note',
        id: 'caveat',
        title: say('Cautela', 'Caveat'),
        text: say('Sólo lo contado.', 'Only what was counted.'),
      },
      {
        ...{ kind: 'quote', id: 'voice', text: say('Ahora decidimos juntas.', 'Now we decide together.') },
        ...{ attribution: say('Coordinadora', 'Coordinator'), consent: 'c1' },
      },
      {
        ...{ kind: 'exclusions', id: 'left-out', title: say('Qué queda fuera', 'What is left out') },
        items: [
          {
            what: say('Una tabla por municipio', 'A table by municipality'),
            why: say('Grupos pequeños', 'Small groups'),
          },
        ],
      },
      { kind: 'sources', id: 'sources', title: say('Fuentes', 'Sources') },
    ],
  };
}

/** JSON as it comes: not checked. */
export interface ReportInput {
  readonly blocks: readonly object[];
  readonly [name: string]: unknown;
}
