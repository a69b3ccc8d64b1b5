import { NonprofitProfile } from './entities/nonprofit-profile.entity';
import { Organization } from './entities/organization.entity';
import { PastGrant } from './entities/past-grant.entity';
import { PastGrantFunder } from './entities/past-grant-funder.entity';
import { PastGrantRecipient } from './entities/past-grant-recipient.entity';

export * from './core';
export * from './directory.service';
export * from './import-nonprofits.service';
export * from './import-past-grants.service';
export * from './organizations.module';
export * from './profile';
export * from './profile.service';
export const organizationEntities = [
  Organization,
  NonprofitProfile,
  PastGrantFunder,
  PastGrantRecipient,
  PastGrant,
];
