import { BankAccount } from './entities/bank-account.entity';
import { DoneeFactsRow } from './entities/donee-facts.entity';
import { NonprofitContact } from './entities/nonprofit-contact.entity';
import { NonprofitProfile } from './entities/nonprofit-profile.entity';
import { NonprofitSettings } from './entities/nonprofit-settings.entity';
import { Organization } from './entities/organization.entity';
import { PastGrant } from './entities/past-grant.entity';
import { PastGrantFunder } from './entities/past-grant-funder.entity';
import { PastGrantRecipient } from './entities/past-grant-recipient.entity';
import { Verification } from './entities/verification.entity';

export * from './bank-account/bank-account';
export {
  blockBankAccount,
  listAccountStandings,
  type AccountStanding,
} from './bank-account/bank-account.repository';
export * from './bank-account/bank-account.service';
export { openPaidAccount, type NamedAccount } from './bank-account/paid-account';
export * from './contacts/contact';
export * from './contacts/contact.service';
export { isContactPaused } from './contact-pause.repository';
export * from './contact-pause.service';
export * from './core';
export * from './admit-organization.service';
export * from './directory.service';
export * from './donee/donee-facts.service';
export { findDoneeFacts, type DoneeFacts } from './donee/donee-facts.repository';
export * from './documents/document-desk';
export * from './documents/document-desk.service';
export * from './documents/document.service';
export * from './import-nonprofits.service';
export * from './import-past-grants.service';
export * from './organizations.module';
export { countPastGrants, grantsNearMexico, grantsNearMexicoInFull } from './past-grants.repository';
export { listOwnPastGrants, type OwnPastGrant } from './own-past-grants.repository';
export * from './profile';
export * from './profile.service';
export * from './verification';
export * from './verification.service';
export const organizationEntities = [
  Organization,
  NonprofitProfile,
  NonprofitContact,
  BankAccount,
  DoneeFactsRow,
  NonprofitSettings,
  Verification,
  PastGrantFunder,
  PastGrantRecipient,
  PastGrant,
];
