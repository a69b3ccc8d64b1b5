import { AliasRequest } from './entities/alias-request.entity';
import { Consent } from './entities/consent.entity';
import { ReleaseTruth } from './entities/release-truth.entity';
import { ReleaseRow } from './entities/release.entity';

export * from './alias';
export * from './alias-book';
export * from './alias-request.service';
export * from './consent.repository';
export * from './core';
export * from './disclosure.module';
export * from './naming/name-guard';
export * from './profile-classes';
export * from './register/release-register';
export * from './suppression/highs-solver';
export * from './suppression/suppress-table';
export const disclosureEntities = [AliasRequest, Consent, ReleaseTruth, ReleaseRow];
