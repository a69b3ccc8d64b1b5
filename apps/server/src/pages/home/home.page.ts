import { Get, Inject, Req } from '@nestjs/common';
import { NoticeService, type SignedIn } from '@puente/access';
import type { PersonActor } from '@puente/database';
import { MatchService, NonprofitService, OpportunityService, ProgrammeService } from '@puente/matching';
import {
  ContactPauseService,
  DirectoryService,
  ProfileService,
  VerificationService,
} from '@puente/organizations';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentSession, Public, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { completenessWords, seenByFunders } from '../my/build-my-profile';
import { programmeCards } from '../my/programme-cards';
import { OWN_STANDING } from '../my/verification.page';
import { newProgrammeUrl, noProgrammes, programmeRows } from '../programmes/programme-rows';
import { buildHipHome } from './build-hip-home';
import { buildVisitorHome } from './build-visitor-home';
import type { NonprofitHomeView } from './nonprofit.view';
import type { OfficerHomeView } from './officer.view';

const SHOWN_PROGRAMMES = 3;

/** The first page, for each kind of reader another. */
@PageController()
export class HomePage {
  @Inject(DirectoryService) private readonly directory!: DirectoryService;
  @Inject(ContactPauseService) private readonly contact!: ContactPauseService;
  @Inject(VerificationService) private readonly verification!: VerificationService;
  @Inject(NoticeService) private readonly notices!: NoticeService;

  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(MatchService) private readonly matches: MatchService,
    @Inject(OpportunityService) private readonly opportunities: OpportunityService,
    @Inject(ProfileService) private readonly profiles: ProfileService,
    @Inject(NonprofitService) private readonly nonprofits: NonprofitService,
  ) {}

  @Public()
  @Get()
  async home(@Req() request: PuenteRequest, @CurrentSession() signedIn: SignedIn | null): Promise<string> {
    const bare = this.pages.page(request, say(localeOf(request), 'layout.home'));
    if (!signedIn) return this.pages.show(request, 'home/visitor', buildVisitorHome(bare));
    const page = await this.withUnread(bare, signedIn.actor);
    const hello = say(page.locale, 'home.hello', { name: signedIn.name });
    switch (signedIn.actor.tenantKind) {
      case 'funder':
        return this.pages.show(request, 'home/officer', await this.officer(page, hello, signedIn.actor));
      case 'nonprofit':
        return this.pages.show(request, 'home/nonprofit', await this.nonprofit(page, hello, signedIn.actor));
      case 'hip':
        return this.pages.show(
          request,
          'home/hip',
          await buildHipHome(page, hello, signedIn.actor, this.nonprofits, this.directory),
        );
    }
  }

  private async withUnread(page: PageModel, actor: PersonActor): Promise<PageModel> {
    const count = await this.notices.unread(actor);
    if (count === 0) return page;
    const text = say(page.locale, 'messages.count', { count });
    return { ...page, unread: { text, url: pageUrl(page.locale, 'account/messages') } };
  }

  private async officer(page: PageModel, hello: string, actor: PersonActor): Promise<OfficerHomeView> {
    const programmes = await this.programmes.list(actor);
    return {
      page,
      hello,
      programmes: await programmeRows(programmes, this.matches, actor, page.locale),
      programmesUrl: pageUrl(page.locale, 'programmes'),
      newUrl: newProgrammeUrl(actor, page.locale),
      empty: noProgrammes(actor, page.locale),
    };
  }

  private async nonprofit(page: PageModel, hello: string, actor: PersonActor): Promise<NonprofitHomeView> {
    const { locale } = page;
    const profile = await this.profiles.get(actor);
    const opportunities = await this.opportunities.list(actor);
    const { standing } = await this.verification.own(actor);
    const paused = (await this.contact.pausedAt(actor)) !== null;
    return {
      page,
      hello,
      completeness: completenessWords(profile, locale),
      visibility: seenByFunders(profile, locale),
      programmes: programmeCards(opportunities.slice(0, SHOWN_PROGRAMMES), profile, locale),
      programmesUrl: pageUrl(locale, 'my/programmes'),
      profileUrl: pageUrl(locale, 'my/profile'),
      editUrl: pageUrl(locale, 'my/profile/edit'),
      verification: {
        sentence: say(locale, OWN_STANDING[standing]),
        url: pageUrl(locale, 'my/verification'),
      },
      contact: { paused, url: pageUrl(locale, 'my/contact') },
      viewsUrl: pageUrl(locale, 'my/views'),
      visibilityUrl: pageUrl(locale, 'my/visibility'),
      introductionsUrl: pageUrl(locale, 'my/introductions'),
    };
  }
}
