import { MatchProfile } from './entities/match-profile.entity';
import { MatchSnapshot } from './entities/match-snapshot.entity';
import { Programme } from './entities/programme.entity';

export const matchingEntities = [Programme, MatchProfile, MatchSnapshot];
