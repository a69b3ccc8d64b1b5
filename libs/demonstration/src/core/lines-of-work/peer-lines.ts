import { mix, type LineOfWork } from './line-of-work';

/** Work that starts among those whom it is for. */
export const PEER_LINES: readonly LineOfWork[] = [
  {
    code: 'lgbtqi',
    regions: ['south'],
    followsRoutes: false,
    safety: { protected: 50, discreet: 30 },
    strategies: { 'direct-services': 2, 'cross-movement': 2 },
    needs: mix(
      ['cross-movement.lgbtqi'],
      ['direct-services.diverse-populations', 'direct-services.psychological', 'cross-movement.broader-base'],
    ),
    forms: mix(['sexual-exploitation'], ['labour-exploitation', 'forced-labour']),
    populations: mix(['lgbtqi'], ['adolescents', 'sex-workers', 'migrants-in-transit', 'internal-migrants']),
    services: mix(['referral', 'psychological-long-term'], ['legal', 'medical', 'transition-home']),
    movements: mix(['lgbtqi'], ['human-rights', 'migrants', 'sex-workers']),
  },
  {
    code: 'sex-workers',
    regions: ['central'],
    followsRoutes: false,
    safety: { protected: 50, discreet: 30 },
    strategies: { 'cross-movement': 3 },
    needs: mix(
      ['cross-movement.sex-workers'],
      ['cross-movement.human-rights', 'capacity.advocacy', 'capacity.communications'],
    ),
    forms: mix(['sexual-exploitation'], ['labour-exploitation']),
    populations: mix(['sex-workers'], ['women', 'lgbtqi', 'older-people', 'internal-migrants']),
    services: mix(['legal', 'identification'], ['medical', 'awareness', 'referral']),
    movements: mix(['sex-workers'], ['human-rights', 'women', 'lgbtqi', 'labour']),
  },
  {
    code: 'indigenous',
    regions: ['south', 'central'],
    followsRoutes: false,
    safety: { protected: 40, discreet: 25 },
    strategies: { prevention: 3, 'cross-movement': 1 },
    needs: mix(
      ['prevention.community'],
      ['prevention.decentralisation', 'prevention.sharing-lessons', 'cross-movement.human-rights'],
    ),
    forms: mix(['forced-marriage'], ['domestic-servitude', 'slavery-or-servitude', 'labour-exploitation']),
    populations: mix(['indigenous', 'girls'], ['women', 'adolescents', 'internal-migrants', 'day-labourers']),
    services: mix(['awareness', 'education'], ['legal', 'referral', 'training']),
    movements: mix(['indigenous'], ['women', 'human-rights', 'children']),
  },
  {
    code: 'street-children',
    regions: ['southwest', 'central'],
    followsRoutes: false,
    safety: { protected: 30, discreet: 30 },
    strategies: { prevention: 2, 'direct-services': 2 },
    needs: mix(
      ['direct-services.diverse-populations'],
      ['prevention.community', 'direct-services.reintegration', 'capacity.fundraising'],
    ),
    forms: mix(['forced-begging'], ['forced-criminality', 'sexual-exploitation', 'illegal-adoption']),
    populations: mix(['street-children'], ['girls', 'boys', 'adolescents', 'internal-migrants']),
    services: mix(['education'], ['psychological-long-term', 'referral', 'medical', 'awareness']),
    movements: mix(['children'], ['human-rights', 'indigenous']),
  },
];
