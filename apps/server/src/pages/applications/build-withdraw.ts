import type { ApplicationStanding } from '@puente/grants';
import { say } from '../../texts';
import { wordsOf } from '../forms/form-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { MayApply } from './build-list';
import type { WithdrawView } from './withdraw.view';

export function buildWithdraw(
  page: PageModel,
  { application, call, isAwarded }: ApplicationStanding,
  hasLater: boolean,
  may: MayApply,
): WithdrawView {
  const { locale } = page;
  const isIn = application.status === 'submitted';
  const url = pageUrl(locale, `my/applications/${application.id}`);
  const mayWithdraw = (isIn ? may.sign : may.write) && !isAwarded;
  const refused = isAwarded ? 'applicationWithdrawal.decided' : 'applicationWithdrawal.notYours';
  const means = [
    isIn
      ? say(locale, 'applicationWithdrawal.submitted', { funder: call.funder })
      : say(locale, 'applicationWithdrawal.draft'),
    ...(hasLater ? [say(locale, 'applicationWithdrawal.later')] : []),
  ];
  return {
    page,
    title: wordsOf(call.facts.title, locale),
    means: mayWithdraw ? means : [say(locale, refused)],
    action: mayWithdraw ? `${url}/withdraw` : null,
    backUrl: url,
  };
}
