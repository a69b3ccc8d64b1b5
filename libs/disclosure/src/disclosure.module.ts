import { Module } from '@nestjs/common';
import { aliasKey } from '@puente/config';
import { Clock } from '@puente/kernel';
import { AliasBook } from './alias-book';
import { AliasRequestService } from './alias-request.service';

@Module({
  providers: [
    { provide: AliasBook, inject: [Clock], useFactory: (clock: Clock) => new AliasBook(aliasKey(), clock) },
    AliasRequestService,
  ],
  exports: [AliasBook, AliasRequestService],
})
export class DisclosureModule {}
