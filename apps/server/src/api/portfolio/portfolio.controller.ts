import { applyDecorators, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { FILTER_NAMES, OwnPortfolioService, PortfolioEditionService } from '@puente/portfolio';
import type { RawQuery } from '../../http/match-query';
import { portfolioQuery } from '../../http/portfolio-query';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { AllPortfolioResponse, PortfolioResponse, toAllPortfolio, toPortfolio } from './portfolio.response';

const FILTERS = FILTER_NAMES.map((name) => ApiQuery({ name, required: false, type: String }));

@ApiTags('portfolio')
@Controller('api/v1/portfolio')
export class PortfolioController {
  constructor(
    @Inject(OwnPortfolioService) private readonly own: OwnPortfolioService,
    @Inject(PortfolioEditionService) private readonly editions: PortfolioEditionService,
  ) {}

  /** The own awards in figures: pipeline, committed and paid, by strategy, region, population and year. */
  @RequirePermission('award:read')
  @Get()
  @applyDecorators(...FILTERS)
  @ApiProblems(400, 401, 403, 422)
  async get(@CurrentActor() actor: PersonActor, @Query() query: RawQuery): Promise<PortfolioResponse> {
    return toPortfolio(await this.own.read(actor, portfolioQuery(query)));
  }

  /** The last edition of the figures of all organisations’ awards. What may not be told is hidden. */
  @RequirePermission('portfolio:read-all')
  @Get('all')
  @ApiProblems(400, 401, 403)
  async all(@CurrentActor() actor: PersonActor): Promise<AllPortfolioResponse> {
    return toAllPortfolio(await this.editions.read(actor));
  }

  /** Has a new edition worked out; 409 while another one is. */
  @RequirePermission('portfolio:release')
  @Post('editions')
  @ApiProblems(400, 401, 403, 409)
  async ask(@CurrentActor() actor: PersonActor): Promise<AddedResponse> {
    return { id: await this.editions.ask(actor) };
  }
}
