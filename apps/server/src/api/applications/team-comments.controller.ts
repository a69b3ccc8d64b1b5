import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { TeamCommentService } from '@puente/grants';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { TeamCommentDto } from './team-mark.dto';
import { TeamCommentsResponse, toTeamComments } from './team-mark.response';

/** What a team says to each other of an application; its nonprofit never reads it, nor who stepped back. */
@ApiTags('applications')
@Controller('api/v1/received-applications/:application/comments')
export class TeamCommentsController {
  constructor(@Inject(TeamCommentService) private readonly comments: TeamCommentService) {}

  /** The first first. None for who reviews the application and did not hand in yet. */
  @RequirePermission('application:read')
  @Get()
  @ApiProblems(401, 403, 404)
  async list(
    @CurrentActor() actor: PersonActor,
    @Param('application') application: string,
  ): Promise<TeamCommentsResponse> {
    return toTeamComments(await this.comments.list(actor, application));
  }

  /** Says something; whom it calls on gets a notice. */
  @RequirePermission('application:comment')
  @Post()
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async add(
    @CurrentActor() actor: PersonActor,
    @Param('application') application: string,
    @Body() { text, mentions }: TeamCommentDto,
  ): Promise<AddedResponse> {
    return { id: await this.comments.add(actor, application, { text, mentions }) };
  }

  /** Writes one’s own anew; that it was changed is shown. */
  @RequirePermission('application:comment')
  @Put(':comment')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 413, 415, 422)
  async edit(
    @CurrentActor() actor: PersonActor,
    @Param('application') application: string,
    @Param('comment') comment: string,
    @Body() { text, mentions }: TeamCommentDto,
  ): Promise<void> {
    await this.comments.edit(actor, application, comment, { text, mentions });
  }

  /** Takes the words of one’s own away; that it was there is shown. */
  @RequirePermission('application:comment')
  @Delete(':comment')
  @HttpCode(204)
  @ApiProblems(401, 403, 404)
  async remove(
    @CurrentActor() actor: PersonActor,
    @Param('application') application: string,
    @Param('comment') comment: string,
  ): Promise<void> {
    await this.comments.remove(actor, application, comment);
  }
}
