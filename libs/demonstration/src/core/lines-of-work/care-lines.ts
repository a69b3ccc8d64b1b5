import { mix, type LineOfWork } from './line-of-work';

/** Care for body and mind, and the way to it. */
export const CARE_LINES: readonly LineOfWork[] = [
  {
    code: 'long-term-care',
    regions: [],
    followsRoutes: false,
    safety: { protected: 45, discreet: 30 },
    strategies: { 'direct-services': 3 },
    needs: mix(
      ['direct-services.psychological'],
      ['direct-services.scale', 'direct-services.diverse-populations', 'capacity.monitoring-evaluation'],
    ),
    forms: mix(['sexual-exploitation'], ['forced-labour', 'domestic-servitude', 'forced-marriage']),
    populations: mix(
      ['women', 'adolescents'],
      ['girls', 'boys', 'men', 'lgbtqi', 'people-with-disabilities'],
    ),
    services: mix(['psychological-long-term'], ['psychological-emergency', 'reintegration', 'referral']),
    movements: mix(['human-rights'], ['women', 'children', 'lgbtqi']),
  },
  {
    code: 'health',
    regions: [],
    followsRoutes: false,
    safety: { protected: 30, discreet: 30 },
    strategies: { 'direct-services': 3, capacity: 1 },
    needs: mix(
      ['direct-services.quality-coordination'],
      ['direct-services.scale', 'capacity.identification', 'capacity.victim-interaction'],
    ),
    forms: mix(['sexual-exploitation'], ['organ-removal', 'forced-labour', 'slavery-or-servitude']),
    populations: mix(
      ['women', 'men'],
      ['older-people', 'sex-workers', 'adolescents', 'people-with-disabilities'],
    ),
    services: mix(['medical', 'psychological-emergency'], ['training', 'identification', 'referral']),
    movements: mix(['human-rights'], ['women', 'sex-workers']),
  },
  {
    code: 'helpline',
    regions: [],
    followsRoutes: true,
    safety: { protected: 50, discreet: 30 },
    strategies: { 'direct-services': 2, prevention: 2 },
    needs: mix(
      ['direct-services.quality-coordination'],
      ['capacity.referral', 'capacity.digital', 'prevention.decentralisation'],
    ),
    forms: mix(
      ['sexual-exploitation', 'forced-labour'],
      ['forced-begging', 'domestic-servitude', 'illegal-adoption'],
    ),
    populations: mix(['women'], ['men', 'adolescents', 'migrants-in-transit', 'lgbtqi', 'older-people']),
    services: mix(['hotline', 'referral'], ['psychological-emergency', 'identification', 'awareness']),
    movements: mix(['human-rights'], ['women', 'migrants', 'children']),
  },
  {
    code: 'disability',
    regions: [],
    followsRoutes: false,
    safety: { protected: 25, discreet: 30 },
    strategies: { 'direct-services': 2, capacity: 2 },
    needs: mix(
      ['direct-services.diverse-populations'],
      ['capacity.victim-interaction', 'direct-services.state-responsibility', 'capacity.advocacy'],
    ),
    forms: mix(['forced-begging'], ['slavery-or-servitude', 'sexual-exploitation', 'domestic-servitude']),
    populations: mix(
      ['people-with-disabilities'],
      ['older-people', 'women', 'adolescents', 'street-children'],
    ),
    services: mix(['referral', 'legal'], ['medical', 'training', 'psychological-long-term']),
    movements: mix(['human-rights'], ['women', 'children']),
  },
];
