import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { CallCheckService, CallService } from '@puente/grants';
import { readChangedCall, readNewCall } from '../../http/call-body';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { ChangedCallDto, ExtendedCallDto, NewCallDto, SeenCallDto } from './call.dto';
import { CallDetailResponse, CallResponse, toCallDetailResponse, toCallResponse } from './call.response';

@ApiTags('calls')
@Controller('api/v1/calls')
export class CallsController {
  constructor(
    @Inject(CallService) private readonly calls: CallService,
    @Inject(CallCheckService) private readonly checks: CallCheckService,
  ) {}

  /** Those of the programmes that this account works on, the latest to open first, each with what it asks. */
  @RequirePermission('call:read')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<CallResponse[]> {
    return (await this.checks.list(actor)).map(toCallResponse);
  }

  /** Prepares a call; its forms are taken as they are now. */
  @RequirePermission('call:edit')
  @Post()
  @ApiBody({ type: NewCallDto })
  @ApiProblems(400, 401, 403, 404, 413, 415, 422)
  async create(@CurrentActor() actor: PersonActor, @Body() body: object): Promise<CallDetailResponse> {
    const { input, programmeId } = readNewCall(body);
    return this.answer(actor, (await this.calls.create(actor, programmeId, input)).id);
  }

  @RequirePermission('call:read')
  @Get(':call')
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: PersonActor, @Param('call') id: string): Promise<CallDetailResponse> {
    return this.answer(actor, id);
  }

  /** Changes a call, if nobody else did since `version`; what is published keeps what it promised. */
  @RequirePermission('call:edit')
  @Put(':call')
  @ApiBody({ type: ChangedCallDto })
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async update(
    @CurrentActor() actor: PersonActor,
    @Param('call') id: string,
    @Body() body: object,
  ): Promise<CallDetailResponse> {
    const { input, version } = readChangedCall(body);
    await this.calls.update(actor, id, version, input);
    return this.answer(actor, id);
  }

  /** Shows the call to nonprofits. */
  @RequirePermission('call:edit')
  @Post(':call/publish')
  @HttpCode(200)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async publish(
    @CurrentActor() actor: PersonActor,
    @Param('call') id: string,
    @Body() { version }: SeenCallDto,
  ): Promise<CallDetailResponse> {
    await this.calls.publish(actor, id, version);
    return this.answer(actor, id);
  }

  /** Gives a published call a later end, or a rolling one its first, two weeks ahead at least. */
  @RequirePermission('call:edit')
  @Post(':call/extend')
  @HttpCode(200)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async extend(
    @CurrentActor() actor: PersonActor,
    @Param('call') id: string,
    @Body() { version, closes }: ExtendedCallDto,
  ): Promise<CallDetailResponse> {
    await this.calls.extend(actor, id, version, closes);
    return this.answer(actor, id);
  }

  /** Takes a published call back for good. */
  @RequirePermission('call:edit')
  @Post(':call/cancel')
  @HttpCode(200)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async cancel(
    @CurrentActor() actor: PersonActor,
    @Param('call') id: string,
    @Body() { version }: SeenCallDto,
  ): Promise<CallDetailResponse> {
    await this.calls.cancel(actor, id, version);
    return this.answer(actor, id);
  }

  private async answer(actor: PersonActor, id: string): Promise<CallDetailResponse> {
    return toCallDetailResponse(await this.checks.check(actor, id));
  }
}
