import { Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { NeedService, StateGrantsService } from '@puente/evidence';
import { holds } from '@puente/permissions';
import { PortfolioEditionService } from '@puente/portfolio';
import type { Response } from 'express';
import { toNeedResponse } from '../../api/need/need.response';
import type { RawQuery } from '../../http/match-query';
import { readNeedFilter } from '../../http/need-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { filePaths, sendTable } from '../../http/table-answer';
import { say } from '../../texts';
import { buildNeed, chosenSignal } from './build-need';
import { buildStateGrants } from './build-state-grants';
import { needTable } from './need-table';

@PageController()
export class NeedPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(NeedService) private readonly needs: NeedService,
    @Inject(PortfolioEditionService) private readonly editions: PortfolioEditionService,
    @Inject(StateGrantsService) private readonly grants: StateGrantsService,
  ) {}

  @RequirePermission('evidence:read')
  @Get('need')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): Promise<string> {
    const need = await this.needs.read(actor, readNeedFilter(raw));
    const chosen = chosenSignal(need, typeof raw.signal === 'string' ? raw.signal : '');
    const printing = raw.print === '1';
    const page = this.pages.page(request, say(localeOf(request), 'need.title'), { printing });
    const opensGrants = holds(actor, 'evidence:read-grants');
    const choice = { chosen, opensGrants, awards: await this.editions.byState() };
    return this.pages.show(request, 'need/need', buildNeed(page, need, choice));
  }

  @RequirePermission('evidence:read')
  @Get(filePaths('need'))
  async file(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): Promise<void> {
    const need = await this.needs.read(actor, readNeedFilter(raw));
    const awards = await this.editions.byState();
    sendTable(request, response, {
      name: say(localeOf(request), 'need.fileName'),
      tables: [needTable(need, awards)],
      records: () => toNeedResponse(need, awards),
    });
  }

  @RequirePermission('evidence:read-grants')
  @Get('need/states/:state')
  async ofState(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('state') state: string,
  ): Promise<string> {
    const found = await this.grants.read(actor, state);
    const page = this.pages.page(request, say(localeOf(request), 'need.title'));
    return this.pages.show(request, 'need/state-grants', buildStateGrants(page, found));
  }
}
