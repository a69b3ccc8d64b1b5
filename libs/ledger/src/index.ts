import { LedgerAccount } from './entities/ledger-account.entity';
import { LedgerEntry } from './entities/ledger-entry.entity';
import { LedgerTransaction } from './entities/ledger-transaction.entity';

export * from './core';
export { AwardBooks } from './award-books.service';
export { LedgerModule } from './ledger.module';
export { balancesOf, type AwardBook, type BookedTransaction } from './ledger.repository';
export { postToBooks, reverseInBooks } from './post-to-books';
export const ledgerEntities = [LedgerAccount, LedgerTransaction, LedgerEntry];
