import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { ReceivedAwardService } from '@puente/grants';
import { AwardRooms } from '@puente/ledger';
import { holds } from '@puente/permissions';
import { PdfPrinter } from '@puente/rendering';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { AgreementDesk } from '../awards/agreement-desk';
import { withRoom } from '../award-room/build-room';
import { emptyForm } from '../shared/form-values';
import { buildMyAward, buildMyAwardList, myAwardUrl } from './build-my-awards';

/** What a nonprofit is given: its terms, and the agreement that it reads and signs. */
@PageController('my/awards')
export class MyAwardsPage {
  private readonly desk: AgreementDesk;

  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ReceivedAwardService) private readonly awards: ReceivedAwardService,
    @Inject(AwardRooms) private readonly rooms: AwardRooms,
    @Inject(PdfPrinter) printer: PdfPrinter,
  ) {
    this.desk = new AgreementDesk(pages, printer, {
      side: 'nonprofit',
      onPaper: true,
      urlOf: myAwardUrl,
      maySign: (actor) => holds(actor, 'agreement:sign-own'),
      stateOf: async (actor, id) => (await awards.get(actor, id)).state,
      agreement: (actor, id) => awards.agreement(actor, id),
      sign: (actor, id, signing) => awards.sign(actor, id, signing),
    });
  }

  @RequirePermission('award:read-own')
  @Get()
  async list(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'myAwards.title'));
    return this.pages.show(request, 'my-awards/list', buildMyAwardList(page, await this.awards.list(actor)));
  }

  @RequirePermission('award:read-own')
  @Get(':award')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
  ): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'awards.oneTitle'));
    const { locale } = page;
    const award = buildMyAward(page, await this.awards.get(actor, id));
    const room = await this.rooms.ownOf(actor, id);
    const view = withRoom(award, room, myAwardUrl(locale, id), locale);
    return this.pages.show(request, 'my-awards/award', view);
  }

  @RequirePermission('award:read-own')
  @Get(':award/agreement')
  async agreement(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.desk.page({ request, actor, id }, done))(emptyForm);
  }

  @RequirePermission('agreement:sign-own')
  @Post(':award/agreement/sign')
  async sign(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.desk.sign({ request, response, actor, id }, body);
  }

  @RequirePermission('award:read-own')
  @Get([':award/agreement.pdf', ':award/agreement.docx'])
  async paper(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
  ): Promise<void> {
    await this.desk.paper({ request, response, actor, id });
  }
}
