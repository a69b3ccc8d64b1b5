import type { Section } from './pair';

export const need = {
  title: ['Necesidad y dinero por entidad', 'Need and money by state'],
  lead: [
    'Lo documentado de cada entidad, con su fuente y su fecha, junto al dinero registrado. No hay un índice único.',
    'What is documented of each state, with its source and date, beside money on record. There is no single index.',
  ],
  fileName: ['necesidad-y-dinero', 'need-and-money'],
  signal: ['Señal', 'Signal'],
  strategy: ['Estrategia', 'Strategy'],
  population: ['Población', 'Population'],
  sourceLine: ['Fuente: {publisher}, edición {year}.', 'Source: {publisher}, edition of {year}.'],
  sourceUndated: ['Fuente: {publisher}.', 'Source: {publisher}.'],
  periodLine: ['Datos de {period}. Se cuenta en: {unit}.', 'Data of {period}. Counted in: {unit}.'],
  isNeed: ['Habla de trata detectada.', 'It speaks of trafficking that was detected.'],
  isResponse: [
    'Habla de lo que hay para responder: por sí sola no dice cuánta necesidad hay.',
    'It speaks of what is there to respond: by itself it does not say how much need there is.',
  ],
  national: [
    '{value} de {of} estados ({period}). La fuente no dice cuáles: ninguna entidad se pinta por esto.',
    '{value} of {of} states ({period}). The source does not say which: no state is painted for it.',
  ],
  nationalOpen: [
    '{value} estados ({period}). La fuente no dice cuáles: ninguna entidad se pinta por esto.',
    '{value} states ({period}). The source does not say which: no state is painted for it.',
  ],
  notReported: ['No informado', 'Not reported'],
  noGrant: ['Ninguna donación la nombra', 'No grant names it'],
  noSignal: ['Ninguna señal habla de lo que elegiste', 'No signal speaks of what you chose'],
  noSignalText: [
    'Los datos que hay no distinguen esa estrategia o población. No quiere decir que no haga falta.',
    'The data at hand do not tell that strategy or population apart. It does not mean that there is no need.',
  ],
  moneyTitle: ['Dinero comprometido, por entidad', 'Money committed, by state'],
  moneyMeasure: ['Miles de {currency} comprometidos', 'Thousands of {currency} committed'],
  moneySource: [
    {
      one: '{count} donación registrada toca a México ({years}).',
      other: '{count} donaciones registradas tocan a México ({years}).',
    },
    {
      one: '{count} grant on record touches Mexico ({years}).',
      other: '{count} grants on record touch Mexico ({years}).',
    },
  ],
  moneyPlaces: [
    'No dicen la entidad: {untold}. Nombran varias: {several}. También van a otros países: {countries}. Ninguna se reparte.',
    'State not told: {untold}. Naming several: {several}. Going to other countries too: {countries}. None is split.',
  ],
  moneyWords: [
    'En {count} el lugar se leyó de la descripción o del nombre, no de una columna: puede faltar o sobrar alguna.',
    'For {count} the place was read from the description or the name, not from a column: some may be missed or mistaken.',
  ],
  moneyPaid: [
    'El registro dice lo comprometido, no lo pagado. Las monedas no se suman entre sí. Son donaciones de todo tema: el registro no separa estrategias ni poblaciones.',
    'The record tells what was committed, not what was paid. Currencies are never added together. These are grants on any subject: the record does not tell strategies or populations apart.',
  ],
  moneyNone: [
    'Todavía no hay donaciones registradas.',
    'There are no grants on record yet.',
  ],
  tableCaption: ['Señales y dinero por entidad', 'Signals and money by state'],
  when: ['De cuándo', 'Dates'],
  others: ['Otras señales', 'Other signals'],
  trends: ['Tendencias por región (HIP, 2017)', 'Trends by region (HIP, 2017)'],
  committed: ['Comprometido', 'Committed'],
  grants: ['Donaciones', 'Grants'],
  grantsOwn: ['{own} solo ahí', '{own} there alone'],
  grantsShared: ['{own} solo ahí, {shared} con otras', '{own} there alone, {shared} with others'],
  yearsTitle: ['Dinero comprometido, año por año', 'Money committed, year by year'],
  yearsText: [
    'De todo México, según la fecha de la donación. Un año que falta no tiene donaciones en el registro: no quiere decir que nadie dio.',
    'For all of Mexico, by the date of the grant. A year that is missing has no grants on record: it does not mean that nobody gave.',
  ],
  yearsTable: ['Donaciones y dinero por año', 'Grants and money by year'],
  yearsShow: ['Ver los años', 'Show the years'],
  year: ['Año', 'Year'],
  yearUntold: ['Sin fecha', 'No date'],
  thinTitle: ['Necesidad documentada, poco dinero', 'Documented need, little money'],
  thinRule: [
    'Entidades con al menos una cifra mayor que cero de trata detectada y, en el registro, sin ninguna donación que las nombre, o con lo suyo en el tercio más bajo de las entidades con dinero, en cada moneda. Las que se nombran junto a otras no se cuentan aquí.',
    'States with at least one figure above zero of detected trafficking and, in the record, no grant that names them, or with theirs in the lowest third of states with money, in each currency. Those named beside others are not counted here.',
  ],
  thinNone: ['Ninguna, con este registro y estos filtros.', 'None, with this record and these filters.'],
  thinNoGrant: ['sin donaciones que la nombren', 'no grant names it'],
  thinLittle: ['entre las que menos reciben', 'among those that receive least'],
  silentTitle: ['Sin datos: no es lo mismo que sin necesidad', 'No data: not the same as no need'],
  silentText: [
    'De estas entidades ninguna fuente da una cifra propia de trata detectada. Nadie las contó en cero.',
    'Of these states no source gives a figure of its own of detected trafficking. Nobody counted them at zero.',
  ],
  silentNone: ['Todas tienen al menos una cifra.', 'All have at least one figure.'],
  mapLink: ['Ver necesidad y dinero por entidad', 'See need and money by state'],
} as const satisfies Section;
