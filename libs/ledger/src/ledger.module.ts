import { Module } from '@nestjs/common';
import { AwardBooks } from './award-books.service';
import { ExchangeRateService } from './exchange-rates/exchange-rate.service';
import { MonthEnds } from './month-end/month-end.service';
import { AwardRooms } from './room/award-room.service';
import { OpenBooksHandler } from './opening/open-books.handler';

/** The room's jobs, for whichever process carries them out. */
@Module({ providers: [OpenBooksHandler], exports: [OpenBooksHandler] })
export class LedgerJobsModule {}

const services = [AwardBooks, ExchangeRateService, AwardRooms, MonthEnds];

@Module({ providers: services, exports: services })
export class LedgerModule {}
