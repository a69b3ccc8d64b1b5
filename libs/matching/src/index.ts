import { MatchProfile } from './entities/match-profile.entity';
import { MatchSnapshot } from './entities/match-snapshot.entity';
import { Programme } from './entities/programme.entity';

export * from './core';
export * from './match';
export * from './match-index';
export * from './match-refresh-stale.handler';
export * from './match-refresh.handler';
export * from './match.service';
export * from './matching.module';
export * from './nonprofit-card';
export * from './nonprofit-filter';
export * from './nonprofit.service';
export * from './opportunity.service';
export * from './programme';
export * from './programme.service';
export * from './snapshot.service';
export const matchingEntities = [Programme, MatchProfile, MatchSnapshot];
