import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { GivenAwardService } from '@puente/grants';
import { AwardRooms } from '@puente/ledger';
import { holds } from '@puente/permissions';
import { PdfPrinter } from '@puente/rendering';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { withRoom } from '../award-room/build-room';
import { AgreementDesk } from '../awards/agreement-desk';
import { myAwardUrl } from '../my-awards/build-my-awards';
import { emptyForm } from '../shared/form-values';
import { buildGivenAward, buildGivenAwardList, givenAwardUrl } from './build-given-awards';

/** What funders give to HIP: its terms, the agreement that it signs, and the way into the room that it has as a recipient. */
@PageController('given-awards')
export class GivenAwardsPage {
  private readonly desk: AgreementDesk;

  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(GivenAwardService) private readonly awards: GivenAwardService,
    @Inject(AwardRooms) private readonly rooms: AwardRooms,
    @Inject(PdfPrinter) printer: PdfPrinter,
  ) {
    this.desk = new AgreementDesk(pages, printer, {
      ...{ side: 'nonprofit', onPaper: false, urlOf: givenAwardUrl },
      maySign: (actor) => holds(actor, 'given-award:sign'),
      stateOf: async (actor, id) => (await awards.get(actor, id)).state,
      agreement: (actor, id) => awards.agreement(actor, id),
      sign: (actor, id, signing) => awards.sign(actor, id, signing),
    });
  }

  @RequirePermission('given-award:read')
  @Get()
  async list(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'givenAwards.title'));
    const maySeeBank = holds(actor, 'bank-account:read-own');
    const view = buildGivenAwardList(page, await this.awards.list(actor), maySeeBank);
    return this.pages.show(request, 'given-awards/list', view);
  }

  @RequirePermission('given-award:read')
  @Get(':award')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
  ): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'awards.oneTitle'));
    const award = buildGivenAward(page, await this.awards.get(actor, id));
    const room = await this.rooms.ownOf(actor, id);
    const view = withRoom(award, room, myAwardUrl(page.locale, id), page.locale);
    return this.pages.show(request, 'given-awards/award', view);
  }

  @RequirePermission('given-award:read')
  @Get(':award/agreement')
  async agreement(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.desk.page({ request, actor, id }, done))(emptyForm);
  }

  @RequirePermission('given-award:sign')
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

  @RequirePermission('given-award:read')
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
