import { mix, type LineOfWork } from './line-of-work';

/** A safe place first, then a life of one's own. */
export const HOUSING_LINES: readonly LineOfWork[] = [
  {
    code: 'shelter',
    regions: ['south', 'central'],
    followsRoutes: false,
    safety: { protected: 95, discreet: 5 },
    strategies: { 'direct-services': 3 },
    needs: mix(
      ['direct-services.shelter'],
      [
        'direct-services.quality-coordination',
        'direct-services.psychological',
        'capacity.victim-interaction',
      ],
    ),
    forms: mix(['sexual-exploitation'], ['domestic-servitude', 'forced-labour', 'forced-marriage']),
    populations: mix(['women', 'adolescents'], ['girls', 'boys', 'indigenous', 'migrants-in-transit']),
    services: mix(['shelter', 'psychological-emergency', 'legal'], ['medical', 'referral', 'education']),
    movements: mix(['women'], ['human-rights', 'children']),
  },
  {
    code: 'transition-home',
    regions: ['south', 'north'],
    followsRoutes: false,
    safety: { protected: 85, discreet: 10 },
    strategies: { 'direct-services': 3 },
    needs: mix(
      ['direct-services.transition-home'],
      ['direct-services.reintegration', 'direct-services.economic-empowerment', 'direct-services.scale'],
    ),
    forms: mix(['sexual-exploitation'], ['domestic-servitude', 'forced-marriage', 'forced-labour']),
    populations: mix(['women'], ['adolescents', 'indigenous', 'lgbtqi', 'returned-migrants']),
    services: mix(['transition-home', 'education'], ['reintegration', 'psychological-long-term', 'legal']),
    movements: mix(['women'], ['human-rights', 'lgbtqi']),
  },
  {
    code: 'men-and-boys',
    regions: ['north', 'southwest'],
    followsRoutes: true,
    safety: { protected: 80, discreet: 15 },
    strategies: { 'direct-services': 3 },
    needs: mix(
      ['direct-services.diverse-populations'],
      ['direct-services.shelter', 'direct-services.psychological', 'direct-services.reintegration'],
    ),
    forms: mix(['forced-labour'], ['forced-criminality', 'labour-exploitation', 'slavery-or-servitude']),
    populations: mix(
      ['men', 'adolescents'],
      ['boys', 'day-labourers', 'migrants-in-transit', 'internal-migrants'],
    ),
    services: mix(['shelter', 'legal'], ['medical', 'psychological-emergency', 'reintegration', 'education']),
    movements: mix(['human-rights'], ['labour', 'migrants', 'children']),
  },
  {
    code: 'livelihoods',
    regions: ['central', 'southwest'],
    followsRoutes: false,
    safety: { protected: 25, discreet: 35 },
    strategies: { 'direct-services': 3, capacity: 1 },
    needs: mix(
      ['direct-services.economic-empowerment'],
      ['direct-services.reintegration', 'direct-services.scale', 'capacity.fundraising'],
    ),
    forms: mix(['sexual-exploitation', 'labour-exploitation'], ['domestic-servitude', 'forced-labour']),
    populations: mix(
      ['women'],
      ['men', 'indigenous', 'returned-migrants', 'domestic-workers', 'older-people'],
    ),
    services: mix(
      ['economic-empowerment', 'reintegration'],
      ['training', 'education', 'psychological-long-term'],
    ),
    movements: mix(['women'], ['labour', 'indigenous']),
  },
];
