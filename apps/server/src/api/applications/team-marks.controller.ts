import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { TeamMarkService } from '@puente/grants';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { TeamMarksDto, UndoMarksDto } from './team-mark.dto';
import { MarkedResponse, UndoneMarksResponse } from './team-mark.response';

/** How a team sorts what it received; nobody else learns of it. */
@ApiTags('applications')
@Controller('api/v1/calls/:call/received-applications/marks')
export class TeamMarksController {
  constructor(@Inject(TeamMarkService) private readonly marks: TeamMarkService) {}

  /** Marks applications of a call, or takes their marks away. */
  @RequirePermission('application:mark')
  @Post()
  @HttpCode(200)
  @ApiProblems(400, 401, 403, 404, 413, 415, 422)
  async mark(
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Body() { applicationIds, mark }: TeamMarksDto,
  ): Promise<MarkedResponse> {
    const { count, undo } = await this.marks.set(actor, call, applicationIds, mark);
    return { count, undo };
  }

  /** Puts back what stood before, once and within ten minutes. */
  @RequirePermission('application:mark')
  @Post('undo')
  @HttpCode(200)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async undo(
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Body() { undo }: UndoMarksDto,
  ): Promise<UndoneMarksResponse> {
    return { count: await this.marks.undo(actor, call, undo) };
  }
}
