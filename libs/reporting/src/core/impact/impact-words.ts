import type { LocaleText } from '@puente/kernel';

const text = (es: string, en: string): LocaleText => ({ es, en });

/** What every impact report says around its figures and the texts of its editors. */
export const IMPACT_WORDS = {
  period: text('Periodo', 'Period'),
  audience: text('Destino', 'Audience'),
  strategy: text('Estrategia', 'Strategy'),
  region: text('Región', 'Region'),
  population: text('Población', 'Population'),
  until: text('{from} a {to}', '{from} to {to}'),

  summary: text('Resumen', 'Summary'),
  glance: text('En una mirada', 'At a glance'),
  awards: text('Apoyos', 'Awards'),
  nonprofits: text('Organizaciones apoyadas', 'Nonprofits supported'),
  committed: text('Comprometido', 'Committed'),
  paid: text('Pagado', 'Paid'),
  currency: text('Moneda', 'Currency'),
  money: text('Dinero', 'Money'),
  moneyTotal: text('Comprometido y pagado en el periodo', 'Committed and paid in the period'),
  moneyBy: text('Dinero por {cut}', 'Money by {cut}'),
  'cut.strategy': text('estrategia', 'strategy'),
  'cut.region': text('región', 'region'),
  'cut.population': text('población', 'population'),
  several: text('Varias', 'Several'),
  'not-told': text('No consta', 'Not stated'),
  moneyNote: text('Cómo se lee el dinero', 'How to read the money'),
  moneyOwn: text(
    'Comprometido: lo que se prometió en el periodo, con sus cambios. Pagado: lo que salió en el periodo menos lo que volvió, en la moneda del apoyo. Cada moneda se suma aparte. Un apoyo que se vuelve a otorgar cuenta una sola vez.',
    'Committed: what was promised in the period, with its changes. Paid: what left in the period less what came back, in the currency of the award. Each currency is added up by itself. An award that is given on counts once.',
  ),
  moneySteps: text(
    'Los montos públicos se redondean a pasos de 10,000 pesos, o de 500 en otras monedas, para que nadie sea identificado.',
    'Public amounts are rounded to steps of 10,000 pesos, or of 500 in other currencies, so that nobody can be identified.',
  ),
  rates: text('Tipos de cambio usados al pagar', 'Exchange rates used for payments'),
  'rate.pair': text('De una moneda a otra', 'From one currency to another'),
  'rate.day': text('Día', 'Day'),
  'rate.source': text('Quién lo dio', 'Who gave it'),
  'rate.value': text('Tipo', 'Rate'),
  'source.bank': text('El banco', 'The bank'),
  'source.banxico-fix': text('Banxico, FIX', 'Banxico, FIX'),
  'source.agreement': text('El convenio', 'The agreement'),

  done: text('Qué se hizo', 'What was done'),
  changed: text('Qué cambió', 'What changed'),
  outputs: text('Lo que se hizo, contado', 'What was done, counted'),
  outcomes: text('Lo que cambió para quienes participaron', 'What changed for those who took part'),
  indicator: text('Indicador', 'Indicator'),
  unit: text('Unidad', 'Unit'),
  count: text('Total', 'Total'),
  quality: text('Cómo se obtuvo', 'How obtained'),
  overlap: text('¿Alguien se cuenta dos veces?', 'Is anybody counted twice?'),
  'quality.counted': text('Contado', 'Counted'),
  'quality.estimated': text('En parte estimado', 'Partly estimated'),
  'overlap.none': text('No', 'No'),
  'overlap.possible': text('Puede ser', 'Possibly'),
  'overlap.unknown': text('No se sabe', 'Not known'),
  byRegion: text('Por región: {indicator}', 'By region: {indicator}'),
  noClaim: text('Qué no dicen estas cifras', 'What these figures do not say'),
  noClaimText: text(
    'Son cuentas de las propias organizaciones sobre su trabajo. No muestran qué habría pasado sin él, y no dicen nada de cuántos delitos hubo.',
    'They are counts by the nonprofits themselves of their own work. They do not show what would have happened without it, and say nothing of how many crimes there were.',
  ),
  noResults: text(
    'De este periodo no hay informes aceptados con cifras. Eso no quiere decir que no se hiciera nada.',
    'There are no accepted reports with figures for this period. That does not mean that nothing was done.',
  ),

  where: text('Dónde', 'Where'),
  map: text('Apoyos por entidad', 'Awards by state'),
  state: text('Entidad', 'State'),
  mapNote: text('Cómo se lee el mapa', 'How to read the map'),
  mapText: text(
    'Solo apoyos de una sola entidad a organizaciones que eligieron ser conocidas. Las demás entidades aparecen sin dato: ahí también puede haber trabajo apoyado.',
    'Only awards for a single state to nonprofits that chose to be known. All other states are shown as not known: supported work may be there as well.',
  ),
  noPlaces: text(
    'Ningún apoyo de este informe puede mostrarse por entidad.',
    'No award of this report can be shown by state.',
  ),

  need: text('Necesidad junto al dinero', 'Need beside money'),
  needNote: text('Cómo se lee la necesidad', 'How to read need'),
  needText: text(
    'Cada fuente se muestra aparte, con su fecha; no se suman ni se promedian. La trata se denuncia muy poco: ninguna cifra mide cuánta hay. «Sin dato» y cero registrado no quieren decir que no haya necesidad.',
    'Each source is shown by itself, with its date; they are neither added up nor averaged. Trafficking is reported very little: no figure measures how much there is. “Not known” and a recorded zero do not mean that there is no need.',
  ),
  needCaveats: text('Advertencias de esta fuente', 'Caveats of this source'),
  needTable: text('{label} ({publisher}, {year})', '{label} ({publisher}, {year})'),
  noYear: text('sin año', 'no year'),
  figure: text('Cifra', 'Figure'),
  qualifier: text('Precisión', 'Precision'),
  time: text('Tiempo', 'Time'),
  noNeed: text('Ninguna fuente da cifras de estas entidades.', 'No source gives figures for these states.'),

  voices: text('Voces', 'Voices'),
  gaps: text('Qué falta', 'Gaps'),
  thin: text('Necesidad documentada, poco dinero registrado', 'Documented need, little recorded money'),
  silent: text(
    'Sin datos, que no es lo mismo que sin necesidad',
    'No data, which is not the same as no need',
  ),
  none: text('Ninguna.', 'None.'),
  method: text('Método y advertencias', 'Method and caveats'),
  methodText: text(
    'Las cifras salen de los libros de la plataforma, de informes aceptados de las organizaciones y de fuentes públicas, con datos al día indicado. Cada cuenta se publica solo si tiene al menos 11, viene de tres organizaciones o más, ninguna aporta más del 60 %, y no puede deducirse de otra cifra ya publicada.',
    'Figures come from the books of the platform, from accepted reports of nonprofits and from public sources, as of the day given. A count is published only if it is at least 11, comes from three nonprofits or more, none makes up more than 60 %, and it cannot be worked out from another figure that was published before.',
  ),
  howMade: text('Cómo se hacen las cifras', 'How the figures are made'),

  sources: text('Fuentes', 'Sources'),
  'source.ledger': text(
    'Libros de la plataforma: apoyos, pagos y tipos de cambio del periodo',
    'Books of the platform: awards, payments and exchange rates of the period',
  ),
  'source.reports': text(
    'Informes de las organizaciones, aceptados por quien financia',
    'Reports of nonprofits, accepted by the funder',
  ),
  leftOut: text('Qué queda fuera', 'What is left out'),
  'out.names': text('Nombres y direcciones de organizaciones', 'Names and addresses of nonprofits'),
  'out.namesWhy': text(
    'Muchas corren riesgo si alguien las encuentra; este informe no nombra a ninguna.',
    'Many are at risk if somebody finds them; this report names none.',
  ),
  'out.counts': text('Cuentas pequeñas o de pocas organizaciones', 'Small counts, or of few nonprofits'),
  'out.countsWhy': text(
    'Con ellas podría reconocerse a alguien; aparecen como «reservado».',
    'Somebody could be recognised by them; they are shown as “withheld”.',
  ),
  'out.places': text('Lugares más finos que una entidad', 'Places finer than a state'),
  'out.placesWhy': text('Nadie debe ser localizado.', 'Nobody may be located.'),
  'out.response': text('Cifras de servicios existentes', 'Figures of services that exist'),
  'out.responseWhy': text(
    'Dicen qué hay contra la trata, no cuánta necesidad hay.',
    'They say what is there against trafficking, not how much need there is.',
  ),
} as const satisfies Record<string, LocaleText>;

export type ImpactWord = keyof typeof IMPACT_WORDS;
