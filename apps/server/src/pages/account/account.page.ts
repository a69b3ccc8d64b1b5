import { Get, Inject, Req } from '@nestjs/common';
import type { SignedIn } from '@puente/access';
import { holds } from '@puente/permissions';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentSession, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { ACCOUNT_ENTRIES } from './account-entries';
import { buildAccount } from './build-account';

@PageController('account')
export class AccountPage {
  constructor(@Inject(PageRenderer) private readonly pages: PageRenderer) {}

  @RequirePermission('session:own')
  @Get()
  overview(@Req() request: PuenteRequest, @CurrentSession() { actor, name, organization }: SignedIn): string {
    const page = this.pages.page(request, say(localeOf(request), 'account.title'));
    const entries = ACCOUNT_ENTRIES.filter(({ permission }) => holds(actor, permission));
    return this.pages.show(request, 'account/account', buildAccount(page, { name, organization }, entries));
  }
}
