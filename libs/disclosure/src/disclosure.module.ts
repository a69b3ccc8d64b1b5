import { Module } from '@nestjs/common';
import { aliasKey } from '@puente/config';
import { AliasBook } from './alias-book';

@Module({
  providers: [{ provide: AliasBook, useFactory: () => new AliasBook(aliasKey()) }],
  exports: [AliasBook],
})
export class DisclosureModule {}
