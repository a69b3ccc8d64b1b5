import { Get, Inject, Req } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { formatDay } from '@puente/kernel';
import {
  VERIFICATION_REASONS,
  VerificationService,
  type OwnVerification,
  type VerificationStanding,
} from '@puente/organizations';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say, type TextKey } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { dayOf } from '../shared/words';
import type { OwnVerificationView } from './verification.view';

@PageController('my/verification')
export class OwnVerificationPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(VerificationService) private readonly verification: VerificationService,
  ) {}

  @RequirePermission('verification:read-own')
  @Get()
  async show(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'verification.ownTitle'));
    return this.pages.show(
      request,
      'my/verification',
      buildOwnVerification(page, await this.verification.own(actor)),
    );
  }
}

/** The standing in a sentence for the nonprofit itself. */
export const OWN_STANDING: Readonly<Record<VerificationStanding, TextKey>> = {
  never: 'verification.ownNever',
  changed: 'verification.ownChanged',
  answered: 'verification.ownAnswered',
  expired: 'verification.ownExpired',
  asked: 'verification.ownAsked',
  refused: 'verification.ownRefused',
  verified: 'verification.ownVerified',
};

export function buildOwnVerification(page: PageModel, own: OwnVerification): OwnVerificationView {
  const { locale } = page;
  const { standing, until, last } = own;
  return {
    page,
    isVerified: standing === 'verified',
    sentence: say(locale, OWN_STANDING[standing]),
    until: until && formatDay(dayOf(until), locale),
    last: last && {
      decidedOn: formatDay(dayOf(last.decidedAt), locale),
      reasons: last.reasons.map((reason) => VERIFICATION_REASONS[reason][locale]),
      message: last.message,
    },
    editUrl: pageUrl(locale, 'my/profile/edit'),
    homeUrl: pageUrl(locale, ''),
  };
}
