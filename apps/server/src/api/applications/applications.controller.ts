import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { AnswerService, ApplicationService } from '@puente/grants';
import type { Request } from 'express';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { EditsDto, StartApplicationDto, SubmitDto, toEdit } from './application.dto';
import {
  ApplicationResponse,
  ListedApplicationResponse,
  SuggestionResponse,
  toApplicationResponse,
  toListedResponse,
  toSuggestions,
  toWrittenResponse,
  WrittenEditsResponse,
} from './application.response';
import { ReceiptResponse, SubmittedResponse, toReceipt, toSubmitted } from './receipt.response';

@ApiTags('applications')
@Controller('api/v1/applications')
export class ApplicationsController {
  constructor(
    @Inject(ApplicationService) private readonly applications: ApplicationService,
    @Inject(AnswerService) private readonly answers: AnswerService,
  ) {}

  /** One's own applications, the latest started first. */
  @RequirePermission('application:read-own')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<ListedApplicationResponse[]> {
    return (await this.applications.list(actor)).map(toListedResponse);
  }

  /** Starts an application, or gives the one that was started. */
  @RequirePermission('application:write')
  @Post()
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async start(
    @CurrentActor() actor: PersonActor,
    @Req() request: Request,
    @Body() { callId }: StartApplicationDto,
  ): Promise<ApplicationResponse> {
    const { application } = await this.applications.start(actor, callId);
    return toApplicationResponse(await this.applications.get(actor, application.id), localeOf(request));
  }

  @RequirePermission('application:read-own')
  @Get(':application')
  @ApiProblems(401, 403, 404)
  async get(
    @CurrentActor() actor: PersonActor,
    @Req() request: Request,
    @Param('application') id: string,
  ): Promise<ApplicationResponse> {
    return toApplicationResponse(await this.applications.get(actor, id), localeOf(request));
  }

  /** Takes an application back; once handed in, by who may sign. The funder reads it no more. */
  @RequirePermission('application:write')
  @Delete(':application')
  @HttpCode(204)
  @ApiProblems(401, 403, 404, 409)
  async withdraw(@CurrentActor() actor: PersonActor, @Param('application') id: string): Promise<void> {
    await this.applications.withdraw(actor, id);
  }

  /** Writes answers. Sent again, an edit counts once; written on what somebody changed since, it waits beside the answer. */
  @RequirePermission('application:write')
  @Post(':application/edits')
  @HttpCode(200)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async write(
    @CurrentActor() actor: PersonActor,
    @Req() request: Request,
    @Param('application') id: string,
    @Body() { edits }: EditsDto,
  ): Promise<WrittenEditsResponse> {
    const written = await this.answers.write(actor, id, edits.map(toEdit));
    return toWrittenResponse(written, localeOf(request));
  }

  /** What earlier applications answer already. */
  @RequirePermission('application:read-own')
  @Get(':application/suggestions')
  @ApiProblems(401, 403, 404)
  async suggestions(
    @CurrentActor() actor: PersonActor,
    @Param('application') id: string,
  ): Promise<SuggestionResponse[]> {
    return toSuggestions(await this.answers.suggestions(actor, id));
  }

  /** Tells those who may sign that it is ready for them. */
  @RequirePermission('application:write')
  @Post(':application/ready')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415)
  async ready(@CurrentActor() actor: PersonActor, @Param('application') id: string): Promise<void> {
    await this.applications.markReady(actor, id);
  }

  /** Signs and hands in what was read as `seenVersion`. */
  @RequirePermission('application:sign')
  @Post(':application/submissions')
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async submit(
    @CurrentActor() actor: PersonActor,
    @Param('application') id: string,
    @Body() { seenVersion }: SubmitDto,
  ): Promise<SubmittedResponse> {
    return toSubmitted(await this.applications.submit(actor, id, seenVersion));
  }

  @RequirePermission('application:read-own')
  @Get(':application/receipt')
  @ApiProblems(401, 403, 404)
  async receipt(
    @CurrentActor() actor: PersonActor,
    @Param('application') id: string,
  ): Promise<ReceiptResponse> {
    return toReceipt(await this.applications.receipt(actor, id));
  }
}
