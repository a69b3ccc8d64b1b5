import { Module } from '@nestjs/common';
import { AwardBooks } from './award-books.service';

@Module({ providers: [AwardBooks], exports: [AwardBooks] })
export class LedgerModule {}
