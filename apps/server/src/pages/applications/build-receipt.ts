import type { Answers, ApplicationStanding, Receipt } from '@puente/grants';
import { formatMoment, type Locale } from '@puente/kernel';
import { say } from '../../texts';
import { wordsOf } from '../forms/form-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { stageWords } from './application-words';
import { checkedSections } from './build-check';
import type { ReceiptFact, ReceiptView } from './receipt.view';

export type Proof = Receipt & { readonly signedAt: Date; readonly answers: Answers };

/** Addresses beside the receipt; null where there is nothing to go to, or no right to. */
export interface ReceiptLinks {
  readonly later: string | null;
  readonly mayWithdraw: boolean;
}

export function buildReceipt(
  page: PageModel,
  own: ApplicationStanding,
  proof: Proof,
  { later, mayWithdraw }: ReceiptLinks,
): ReceiptView {
  const { locale } = page;
  const { application, call } = own;
  const at = (tail: string): string => pageUrl(locale, `my/applications/${application.id}${tail}`);
  return {
    page,
    lead: say(locale, 'applicationReceipt.lead', { funder: call.funder }),
    code: proof.code,
    facts: receiptFacts(own, proof, locale),
    sections: checkedSections(own.form, proof.answers, null, locale),
    pdfUrl: at('/receipt.pdf'),
    laterUrl: later && pageUrl(locale, `my/applications/${later}`),
    withdrawUrl: mayWithdraw && application.status === 'submitted' && !own.isAwarded ? at('/withdraw') : null,
    backUrl: at(''),
  };
}

/** What a receipt says besides its code. */
export function receiptFacts(
  { application, call }: Pick<ApplicationStanding, 'application' | 'call'>,
  { signedAt, sha256 }: Proof,
  locale: Locale,
): ReceiptFact[] {
  const moment = formatMoment(signedAt, locale);
  const fact = (key: 'signedAt' | 'call' | 'funder' | 'stage' | 'sha256', value: string): ReceiptFact => ({
    ...{ value, label: say(locale, `applicationReceipt.${key}`) },
    hint: key === 'sha256' ? say(locale, 'applicationReceipt.sha256Hint') : null,
  });
  return [
    fact('signedAt', say(locale, 'myApplications.whenMoment', { moment })),
    fact('call', wordsOf(call.facts.title, locale)),
    fact('funder', call.funder),
    fact('stage', stageWords(application.stage, locale)),
    fact('sha256', sha256),
  ];
}
