import { Module } from '@nestjs/common';
import { AwardBooks } from './award-books.service';
import { OpenBooksHandler } from './opening/open-books.handler';

/** The room's jobs, for whichever process carries them out. */
@Module({ providers: [OpenBooksHandler], exports: [OpenBooksHandler] })
export class LedgerJobsModule {}

@Module({ providers: [AwardBooks], exports: [AwardBooks] })
export class LedgerModule {}
