import { mix, type LineOfWork } from './line-of-work';

/** Prevention, knowledge, law and alliances. */
export const STRENGTHENING_LINES: readonly LineOfWork[] = [
  {
    code: 'schools',
    regions: [],
    followsRoutes: false,
    safety: { protected: 15, discreet: 30 },
    strategies: { prevention: 3 },
    needs: mix(
      ['prevention.community'],
      ['prevention.sharing-lessons', 'prevention.decentralisation', 'capacity.monitoring-evaluation'],
    ),
    forms: mix(['sexual-exploitation'], ['forced-labour', 'labour-exploitation', 'forced-criminality']),
    populations: mix(['adolescents'], ['girls', 'boys', 'indigenous', 'lgbtqi', 'people-with-disabilities']),
    services: mix(['awareness', 'education'], ['training', 'referral']),
    movements: mix(['children'], ['women', 'human-rights', 'lgbtqi']),
  },
  {
    code: 'training',
    regions: [],
    followsRoutes: false,
    safety: { protected: 15, discreet: 30 },
    strategies: { capacity: 3 },
    needs: mix(
      ['capacity.trafficking-basics'],
      ['capacity.identification', 'capacity.victim-interaction', 'capacity.fundraising', 'capacity.digital'],
    ),
    forms: mix(['sexual-exploitation', 'forced-labour'], ['domestic-servitude', 'labour-exploitation']),
    populations: mix(['women'], ['men', 'adolescents', 'internal-migrants', 'people-with-disabilities']),
    services: mix(['training'], ['identification', 'awareness', 'referral']),
    movements: mix(['human-rights'], ['women', 'labour', 'children']),
  },
  {
    code: 'legal',
    regions: [],
    followsRoutes: false,
    safety: { protected: 50, discreet: 30 },
    strategies: { 'direct-services': 3, capacity: 1 },
    needs: mix(
      ['direct-services.state-responsibility'],
      ['capacity.advocacy', 'direct-services.scale', 'cross-movement.human-rights'],
    ),
    forms: mix(
      ['sexual-exploitation'],
      ['forced-labour', 'illegal-adoption', 'organ-removal', 'forced-marriage'],
    ),
    populations: mix(['women', 'adolescents'], ['girls', 'men', 'indigenous', 'migrants-in-transit']),
    services: mix(['legal'], ['psychological-emergency', 'immigration-relief', 'training']),
    movements: mix(['human-rights'], ['women', 'migrants', 'indigenous']),
  },
  {
    code: 'network',
    regions: [],
    followsRoutes: false,
    safety: { protected: 15, discreet: 25 },
    strategies: { 'cross-movement': 3, capacity: 2 },
    needs: mix(
      ['cross-movement.broader-base'],
      ['cross-movement.human-rights', 'cross-movement.women', 'capacity.communications', 'capacity.advocacy'],
    ),
    forms: mix(['sexual-exploitation', 'labour-exploitation'], ['forced-labour', 'domestic-servitude']),
    populations: mix(['women'], ['lgbtqi', 'sex-workers', 'domestic-workers', 'day-labourers', 'indigenous']),
    services: mix(['awareness', 'training'], ['referral', 'identification']),
    movements: mix(['human-rights', 'women'], ['labour', 'lgbtqi', 'migrants', 'sex-workers']),
  },
];
