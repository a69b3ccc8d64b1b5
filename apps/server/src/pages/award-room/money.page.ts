import { Get, Inject, Param, Req } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { AwardService, ReceivedAwardService } from '@puente/grants';
import { AwardRooms } from '@puente/ledger';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { awardUrl } from '../awards/award-words';
import { pageUrl } from '../layouts/build-page';
import { myAwardUrl } from '../my-awards/build-my-awards';
import { buildMoney } from './build-money';

/** Where the money of an award stands, for each of its sides. */
@PageController()
export class AwardMoneyPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(AwardService) private readonly awards: AwardService,
    @Inject(ReceivedAwardService) private readonly received: ReceivedAwardService,
    @Inject(AwardRooms) private readonly rooms: AwardRooms,
  ) {}

  @RequirePermission('award:read')
  @Get('awards/:award/money')
  async given(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
  ): Promise<string> {
    const locale = localeOf(request);
    const { title, state } = await this.awards.get(actor, id);
    const back = { backUrl: pageUrl(locale, 'awards'), backLabel: say(locale, 'awards.title') };
    const of = { title, state, url: awardUrl(locale, id), ...back };
    const page = this.pages.page(request, say(locale, 'awardRoom.moneyTitle'));
    const view = buildMoney(page, of, await this.rooms.of(actor, id));
    return this.pages.show(request, 'award-room/money', view);
  }

  @RequirePermission('award:read-own')
  @Get('my/awards/:award/money')
  async own(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
  ): Promise<string> {
    const locale = localeOf(request);
    const { title, state } = await this.received.get(actor, id);
    const back = { backUrl: pageUrl(locale, 'my/awards'), backLabel: say(locale, 'myAwards.title') };
    const of = { title, state, url: myAwardUrl(locale, id), ...back };
    const page = this.pages.page(request, say(locale, 'awardRoom.moneyTitle'));
    const view = buildMoney(page, of, await this.rooms.ownOf(actor, id));
    return this.pages.show(request, 'award-room/money', view);
  }
}
