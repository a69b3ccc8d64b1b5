import { Module } from '@nestjs/common';
import { aliasKey } from '@puente/config';
import { Clock } from '@puente/kernel';
import { AliasBook } from './alias-book';
import { AliasRequestService } from './alias-request.service';
import { NameGuard } from './naming/name-guard';
import { ReleaseRegister } from './register/release-register';

@Module({
  providers: [
    { provide: AliasBook, inject: [Clock], useFactory: (clock: Clock) => new AliasBook(aliasKey(), clock) },
    AliasRequestService,
    NameGuard,
    ReleaseRegister,
  ],
  exports: [AliasBook, AliasRequestService, NameGuard, ReleaseRegister],
})
export class DisclosureModule {}
