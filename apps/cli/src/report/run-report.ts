import { systemActor, type Database } from '@puente/database';
import { ReleaseRegister } from '@puente/disclosure';
import { HotlineCountsService, NeedService } from '@puente/evidence';
import { SystemClock } from '@puente/kernel';
import { PdfPrinter, renderReport } from '@puente/rendering';
import { findPayers, impactReport, ImpactDataReader, NO_TEXTS } from '@puente/reporting';
import { withKeys } from '../keys/with-keys';
import { Refused } from '../refused';
import { writeWhole } from '../write-whole';
import { reportOptions, type RawReportOptions } from './report-options';

/** Nobody sits at a desk: books as the treasurer, accepted counts as the registrar, who lets them out. */
const READERS = { books: systemActor('treasurer'), counts: systemActor('registrar') };

export async function runReport(raw: RawReportOptions): Promise<void> {
  const { funder, scope, language, format, out } = reportOptions(raw);
  const document = await withKeys(async ({ database, vault }) => {
    const tenantId = await payerOf(database, funder);
    const clock = new SystemClock();
    const need = new NeedService(database, new HotlineCountsService(database), clock);
    const data = new ImpactDataReader(database, new ReleaseRegister(database, vault, clock), need);
    const { material } = await data.read({ tenantId, personId: null }, READERS, {
      ...{ scope, edition: 'command-line' },
    });
    return impactReport(material, NO_TEXTS, language);
  });
  writeWhole(out, await renderReport(document, format, new PdfPrinter()));
}

async function payerOf(database: Database, asked: string): Promise<string> {
  const found = await database.asActor(systemActor('matcher'), (tx) => findPayers(tx, asked));
  if (found.length > 1) throw new Refused(`--funder: ${asked}: several are called so; give the id of one`);
  const [payer] = found;
  if (!payer) throw new Refused(`--funder: ${asked}: there is no such funder`);
  return payer.id;
}
