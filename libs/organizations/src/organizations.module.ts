import { Module } from '@nestjs/common';
import { BankAccountService } from './bank-account/bank-account.service';
import { ContactService } from './contacts/contact.service';
import { DirectoryService } from './directory.service';
import { ImportNonprofitsService } from './import-nonprofits.service';
import { ImportPastGrantsService } from './import-past-grants.service';
import { ProfileService } from './profile.service';

const services = [
  ProfileService,
  ContactService,
  BankAccountService,
  DirectoryService,
  ImportNonprofitsService,
  ImportPastGrantsService,
];

@Module({ providers: services, exports: services })
export class OrganizationsModule {}
