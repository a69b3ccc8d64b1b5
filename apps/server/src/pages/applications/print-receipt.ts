import type { ApplicationStanding } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import type { PdfPrinter } from '@puente/rendering';
import { say } from '../../texts';
import { checkedSections } from './build-check';
import { receiptFacts, type Proof } from './build-receipt';

/** The receipt on paper, in the reader's language. */
export function printReceipt(
  printer: PdfPrinter,
  own: ApplicationStanding,
  proof: Proof,
  locale: Locale,
): Promise<Buffer> {
  const lead = say(locale, 'applicationReceipt.lead', { funder: own.call.funder });
  const data = {
    language: locale,
    region: locale === 'es' ? 'mx' : 'us',
    code: proof.code,
    facts: receiptFacts(own, proof, locale).map(({ label, value }) => ({ label, value })),
    sections: checkedSections(own.form, proof.answers, null, locale),
    words: {
      lead,
      title: say(locale, 'applicationReceipt.title'),
      author: say(locale, 'applicationReceipt.author'),
      page: say(locale, 'applicationReceipt.page'),
      noAnswer: say(locale, 'applicationCheck.noAnswer'),
    },
  };
  return printer.print({ template: 'receipt', data });
}
