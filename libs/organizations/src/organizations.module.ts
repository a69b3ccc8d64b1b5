import { Module } from '@nestjs/common';
import { BankAccountService } from './bank-account/bank-account.service';
import { ContactService } from './contacts/contact.service';
import { ContactPauseService } from './contact-pause.service';
import { AdmitOrganizationService } from './admit-organization.service';
import { DirectoryService } from './directory.service';
import { DocumentDeskService } from './documents/document-desk.service';
import { DocumentService } from './documents/document.service';
import { DoneeFactsService } from './donee/donee-facts.service';
import { ImportNonprofitsService } from './import-nonprofits.service';
import { ImportPastGrantsService } from './import-past-grants.service';
import { ProfileService } from './profile.service';
import { VerificationService } from './verification.service';

const services = [
  ProfileService,
  ContactService,
  ContactPauseService,
  BankAccountService,
  DoneeFactsService,
  DocumentService,
  DocumentDeskService,
  DirectoryService,
  VerificationService,
  ImportNonprofitsService,
  ImportPastGrantsService,
  AdmitOrganizationService,
];

@Module({ providers: services, exports: services })
export class OrganizationsModule {}
