import { vocabulary, type CodeOf, type Vocabulary } from './term';

/** The four strategies that Hispanics in Philanthropy recommends to funders (report of 2017). */
export const strategies = vocabulary('strategies', {
  capacity: ['Aumentar la capacidad local', 'Increase local capacity'],
  prevention: ['Fortalecer y difundir la prevención', 'Strengthen and spread prevention'],
  'direct-services': ['Servicios directos centrados en las víctimas', 'Victim-centred direct services'],
  'cross-movement': ['Trabajo entre movimientos', 'Cross-movement building'],
});
export type Strategy = CodeOf<typeof strategies>;

/** Second-level needs; the part before the dot is the strategy. */
export const needs = vocabulary('needs', {
  'capacity.trafficking-basics': ['Formación básica sobre trata', 'Training on trafficking basics'],
  'capacity.identification': ['Identificación de casos', 'Identifying cases'],
  'capacity.victim-interaction': ['Trato digno a las víctimas', 'Treating victims with dignity'],
  'capacity.referral': ['Canalización', 'Where to refer'],
  'capacity.advocacy': [
    'Incidencia por un marco de derechos humanos',
    'Advocacy for a human-rights framework',
  ],
  'capacity.fundraising': ['Procuración de fondos', 'Fundraising'],
  'capacity.communications': ['Comunicación', 'Communications'],
  'capacity.monitoring-evaluation': ['Seguimiento y evaluación', 'Monitoring and evaluation'],
  'capacity.digital': ['Capacidad digital', 'Digital capacity'],
  'prevention.community': ['Prevención comunitaria', 'Community-level prevention'],
  'prevention.sharing-lessons': ['Compartir aprendizajes', 'Sharing lessons'],
  'prevention.decentralisation': ['Fuera de la capital', 'Beyond the capital'],
  'direct-services.shelter': ['Refugio', 'Shelter'],
  'direct-services.transition-home': ['Casa de transición', 'Transition home'],
  'direct-services.psychological': ['Apoyo psicológico', 'Psychological support'],
  'direct-services.reintegration': ['Reintegración social', 'Social reintegration'],
  'direct-services.economic-empowerment': ['Autonomía económica', 'Economic empowerment'],
  'direct-services.quality-coordination': ['Calidad y coordinación', 'Quality and coordination'],
  'direct-services.diverse-populations': ['Poblaciones diversas', 'Diverse populations'],
  'direct-services.scale': ['Mejorar y crecer', 'Improving and scaling'],
  'direct-services.state-responsibility': [
    'Exigir la responsabilidad del Estado',
    'Demanding that the State does its part',
  ],
  'cross-movement.human-rights': ['Con el movimiento de derechos humanos', 'With the human-rights movement'],
  'cross-movement.women': ['Con el movimiento de mujeres', "With the women's movement"],
  'cross-movement.sex-workers': ['Con personas trabajadoras sexuales', 'With sex workers'],
  'cross-movement.labour': ['Con el movimiento laboral', 'With the labour movement'],
  'cross-movement.lgbtqi': ['Con el movimiento LGBTQI', 'With the LGBTQI movement'],
  'cross-movement.broader-base': ['Ampliar la base de apoyo', 'A broader base of support'],
});
export type Need = CodeOf<typeof needs>;

export function strategyOfNeed(need: Need): Strategy {
  return need.slice(0, need.indexOf('.')) as Strategy;
}

/** What an organisation may lack in itself: the needs of the first strategy, with their own labels. */
export const capacityGaps: Vocabulary<CapacityGap> = vocabulary(
  'capacity_gaps',
  Object.fromEntries(
    needs.terms
      .filter(({ code }) => strategyOfNeed(code) === 'capacity')
      .map(({ code, label }) => [code, [label.es, label.en]]),
  ) as Record<CapacityGap, [string, string]>,
);
export type CapacityGap = Extract<Need, `capacity.${string}`>;
