import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { AliasRequestService } from '@puente/disclosure';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { AliasDecisionDto, AliasVersionDto, AmendAliasRequestDto, NewAliasRequestDto } from './unalias.dto';
import { AliasAnswerResponse, AliasRequestResponse, toAliasRequestResponse } from './unalias.response';

@ApiTags('unalias')
@Controller('api/v1/unalias')
export class UnaliasController {
  constructor(@Inject(AliasRequestService) private readonly requests: AliasRequestService) {}

  @RequirePermission('alias:read')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<AliasRequestResponse[]> {
    return (await this.requests.list(actor)).map(toAliasRequestResponse);
  }

  /** Asks for an alias to be opened; another person has to approve. */
  @RequirePermission('alias:request')
  @Post()
  @ApiProblems(400, 401, 403, 413, 415, 422)
  async request(
    @CurrentActor() actor: PersonActor,
    @Body() body: NewAliasRequestDto,
  ): Promise<AliasRequestResponse> {
    return this.get(actor, await this.requests.request(actor, body));
  }

  @RequirePermission('alias:read')
  @Get(':request')
  @ApiProblems(401, 403, 404)
  async get(
    @CurrentActor() actor: PersonActor,
    @Param('request') request: string,
  ): Promise<AliasRequestResponse> {
    return toAliasRequestResponse(await this.requests.get(actor, request));
  }

  /** Changes the reason or the note of one's own open request. */
  @RequirePermission('alias:request')
  @Put(':request')
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async amend(
    @CurrentActor() actor: PersonActor,
    @Param('request') request: string,
    @Body() { version, ...body }: AmendAliasRequestDto,
  ): Promise<AliasRequestResponse> {
    await this.requests.amend(actor, request, version, body);
    return this.get(actor, request);
  }

  @RequirePermission('alias:request')
  @Post(':request/withdraw')
  @HttpCode(200)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async withdraw(
    @CurrentActor() actor: PersonActor,
    @Param('request') request: string,
    @Body() { version }: AliasVersionDto,
  ): Promise<AliasRequestResponse> {
    await this.requests.withdraw(actor, request, version);
    return this.get(actor, request);
  }

  /** Approves or refuses, as another person, exactly what was shown. */
  @RequirePermission('alias:decide')
  @Post(':request/decision')
  @HttpCode(200)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async decide(
    @CurrentActor() actor: PersonActor,
    @Param('request') request: string,
    @Body() body: AliasDecisionDto,
  ): Promise<AliasRequestResponse> {
    await this.requests.decide(actor, request, body);
    return this.get(actor, request);
  }

  /** The nonprofit behind the alias, for who asked, for 24 hours after the approval. */
  @RequirePermission('alias:answer')
  @Get(':request/answer')
  @ApiProblems(401, 403, 404)
  async answer(
    @CurrentActor() actor: PersonActor,
    @Param('request') request: string,
  ): Promise<AliasAnswerResponse> {
    const { nonprofitId, name } = await this.requests.answer(actor, request);
    return { nonprofitId, name };
  }
}
