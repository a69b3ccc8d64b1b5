import type { Section } from './pair';

export const evidenceIndicators = {
  title: ['Lo que se cuenta', 'What is counted'],
  lead: [
    'Cada cosa que las fuentes cuentan, con una página propia: sus cifras por año, quién las dio, y dónde se cortan.',
    'Each thing that the sources count, with a page of its own: its figures by year, who gave them, and where they break.',
  ],
  link: ['Ver por lo que se cuenta', 'See by what is counted'],
  methodLink: ['Cómo se leyeron', 'How they were read'],
  needLink: ['Necesidad junto al dinero', 'Need beside money'],
  otherStage: ['No cuenta personas en una etapa', 'Counts no people at a stage'],
  years: ['Años del dato', 'Years of the data'],
  noYears: ['sin fecha', 'no date'],
  figureCount: [
    { one: '{count} cifra', other: '{count} cifras' },
    { one: '{count} figure', other: '{count} figures' },
  ],
  sourceCount: [
    { one: '{count} fuente', other: '{count} fuentes' },
    { one: '{count} source', other: '{count} sources' },
  ],
  onlyAside: ['solo cifras apartadas', 'only figures that are set aside'],
  fileName: ['serie', 'series'],
  listFileName: ['lo-que-se-cuenta', 'what-is-counted'],
  back: ['Lo que se cuenta', 'What is counted'],
  howTitle: ['Cómo leer los dibujos', 'How to read the drawings'],
  howLines: [
    'Una línea une dos cifras solo cuando las da la misma fuente, en la misma edición, de la misma manera, con la misma definición y la misma unidad, y sus tiempos se siguen. Lo demás queda suelto: no es una tendencia.',
    'A line joins two figures only when one source gives both, in one edition, in the same way, by the same definition and in the same unit, and their times follow each other. The rest stands alone: it is no trend.',
  ],
  howGaps: [
    'Rayado quiere decir que la fuente habla de ese tiempo y no da la cifra. No es cero.',
    'Hatched means that the source speaks of that time and gives no figure. It is not zero.',
  ],
  howHollow: [
    'Un círculo hueco es una cifra que no es exacta: «al menos», «cerca de», «más de».',
    'A hollow circle is a figure that is not exact: “at least”, “about”, “more than”.',
  ],
  howLong: [
    'Una barra larga es una sola cifra de varios años, no una por año.',
    'A long bar is one figure for several years, not one for each.',
  ],
  chartTitle: ['{name}: {matter}', '{name}: {matter}'],
  tellers: ['Quién lo dice', 'Who says so'],
  teller: ['{publisher}, {edition}', '{publisher}, {edition}'],
  reportedBy: ['informó: {reporter}', 'reported by: {reporter}'],
  by: ['definición: {scope}', 'definition: {scope}'],
  line: ['Línea', 'Line'],
  hatched: ['Rayado: no informado, que no es cero', 'Hatched: not reported, which is not zero'],
  differ: [
    'Las líneas no se unen porque cambia {what}.',
    'The lines are not joined because they differ in {what}.',
  ],
  differSource: ['la fuente', 'source'],
  differEdition: ['la edición', 'edition'],
  differScope: ['la definición', 'definition'],
  differReporter: ['quién lo informó', 'who reported it'],
  differDenominator: ['el total del que es parte', 'the whole that it is a share of'],
  noDrawing: [
    'No se dibuja: son fechas, edades, lugares o datos sin fecha ni cifra, que no van sobre un eje desde cero.',
    'Not drawn: dates, ages, ranks, or data without a date or figure do not belong on an axis from zero.',
  ],
  show: [
    { one: 'Ver la cifra', other: 'Ver las {count} cifras, una por una' },
    { one: 'See the figure', other: 'See the {count} figures, one by one' },
  ],
  restTitle: ['Dicho una sola vez', 'Said only once'],
  restText: [
    'De cada una de estas hay una sola cifra: no hay con qué compararla.',
    'Of each of these there is one figure: there is nothing to compare it with.',
  ],
  of: ['De qué', 'Of what'],
  when: ['De cuándo', 'Of when'],
  ofAll: ['De todas:', 'Of all of them:'],
  conflictsTitle: ['Dónde no coinciden', 'Where they do not agree'],
  conflictsLink: ['Ver las cifras lado a lado', 'See the figures side by side'],
  asideNote: [
    {
      one: '{count} cifra está apartada y no cuenta aquí.',
      other: '{count} cifras están apartadas y no cuentan aquí.',
    },
    {
      one: '{count} figure is set aside and does not count here.',
      other: '{count} figures are set aside and do not count here.',
    },
  ],
  asideLink: ['Verlas con su razón', 'See them with the reason'],
  emptyText: [
    'Todas las cifras de esto están apartadas: no tratan de México, o no se sabe de dónde o cuándo son.',
    'All figures of this are set aside: they are not about Mexico, or have no known place or time.',
  ],
} as const satisfies Section;
