import { mix, type LineOfWork } from './line-of-work';

/** People at work and people on the move. */
export const WORK_AND_JOURNEY_LINES: readonly LineOfWork[] = [
  {
    code: 'day-labourers',
    regions: ['north', 'southwest'],
    followsRoutes: true,
    safety: { protected: 35, discreet: 30 },
    strategies: { 'cross-movement': 3, prevention: 2 },
    needs: mix(
      ['cross-movement.labour'],
      ['prevention.community', 'capacity.identification', 'capacity.advocacy'],
    ),
    forms: mix(['labour-exploitation', 'forced-labour'], ['slavery-or-servitude']),
    populations: mix(['day-labourers', 'internal-migrants'], ['men', 'indigenous', 'women', 'adolescents']),
    services: mix(['legal', 'identification'], ['awareness', 'referral', 'education']),
    movements: mix(['labour'], ['indigenous', 'migrants', 'human-rights']),
  },
  {
    code: 'domestic-workers',
    regions: [],
    followsRoutes: false,
    safety: { protected: 20, discreet: 30 },
    strategies: { 'cross-movement': 3, 'direct-services': 1 },
    needs: mix(
      ['cross-movement.labour'],
      ['cross-movement.women', 'cross-movement.broader-base', 'capacity.advocacy'],
    ),
    forms: mix(['domestic-servitude', 'labour-exploitation'], ['forced-labour']),
    populations: mix(
      ['domestic-workers', 'women'],
      ['indigenous', 'internal-migrants', 'older-people', 'adolescents'],
    ),
    services: mix(['legal', 'awareness'], ['training', 'referral', 'psychological-long-term']),
    movements: mix(['labour', 'women'], ['indigenous', 'human-rights']),
  },
  {
    code: 'migrants',
    regions: ['north', 'south'],
    followsRoutes: true,
    safety: { protected: 50, discreet: 30 },
    strategies: { 'direct-services': 3, 'cross-movement': 1 },
    needs: mix(
      ['direct-services.diverse-populations'],
      ['capacity.identification', 'capacity.referral', 'direct-services.state-responsibility'],
    ),
    forms: mix(['forced-labour'], ['sexual-exploitation', 'forced-criminality', 'forced-begging']),
    populations: mix(['migrants-in-transit', 'returned-migrants'], ['men', 'women', 'adolescents', 'lgbtqi']),
    services: mix(['immigration-relief', 'legal'], ['repatriation', 'referral', 'identification', 'medical']),
    movements: mix(['migrants'], ['human-rights', 'labour', 'children']),
  },
  {
    code: 'displaced',
    regions: ['central', 'southwest', 'north'],
    followsRoutes: false,
    safety: { protected: 85, discreet: 10 },
    strategies: { prevention: 2, 'direct-services': 2 },
    needs: mix(
      ['prevention.community'],
      ['direct-services.diverse-populations', 'direct-services.psychological', 'prevention.decentralisation'],
    ),
    forms: mix(['forced-criminality'], ['forced-labour', 'sexual-exploitation']),
    populations: mix(['displaced', 'adolescents'], ['boys', 'men', 'girls', 'indigenous']),
    services: mix(['legal', 'education'], ['psychological-emergency', 'awareness', 'economic-empowerment']),
    movements: mix(['human-rights'], ['children', 'indigenous']),
  },
];
