import { NonprofitProfile } from './entities/nonprofit-profile.entity';
import { Organization } from './entities/organization.entity';
import { PastGrant } from './entities/past-grant.entity';
import { PastGrantFunder } from './entities/past-grant-funder.entity';
import { PastGrantRecipient } from './entities/past-grant-recipient.entity';

export const organizationEntities = [Organization, NonprofitProfile, PastGrantFunder, PastGrantRecipient, PastGrant];
