import { Module } from '@nestjs/common';
import { aliasKey } from '@puente/config';
import { Clock } from '@puente/kernel';
import { AliasBook } from './alias-book';

@Module({
  providers: [
    { provide: AliasBook, inject: [Clock], useFactory: (clock: Clock) => new AliasBook(aliasKey(), clock) },
  ],
  exports: [AliasBook],
})
export class DisclosureModule {}
