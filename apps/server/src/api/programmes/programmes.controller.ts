import { Body, Controller, Get, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { ProgrammeService } from '@puente/matching';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { ProgrammeDto } from './programme.dto';
import { readProgrammeBody } from './programme-body';
import { ProgrammeResponse, toProgrammeResponse } from './programme.response';

@ApiTags('programmes')
@Controller('api/v1/programmes')
export class ProgrammesController {
  constructor(@Inject(ProgrammeService) private readonly programmes: ProgrammeService) {}

  @RequirePermission('programme:read')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<ProgrammeResponse[]> {
    return (await this.programmes.list(actor)).map(toProgrammeResponse);
  }

  @RequirePermission('programme:create')
  @Post()
  @ApiBody({ type: ProgrammeDto })
  @ApiProblems(400, 401, 403, 413, 415, 422)
  async create(@CurrentActor() actor: PersonActor, @Body() body: object): Promise<ProgrammeResponse> {
    const { input, status } = readProgrammeBody(body, false);
    return toProgrammeResponse(await this.programmes.create(actor, input, status));
  }

  @RequirePermission('programme:read')
  @Get(':id')
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: PersonActor, @Param('id') id: string): Promise<ProgrammeResponse> {
    return toProgrammeResponse(await this.programmes.get(actor, id));
  }

  @RequirePermission('programme:edit')
  @Put(':id')
  @ApiBody({ type: ProgrammeDto })
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async update(
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
    @Body() body: object,
  ): Promise<ProgrammeResponse> {
    const { input, status, version } = readProgrammeBody(body, true);
    return toProgrammeResponse(await this.programmes.update(actor, id, version, input, status));
  }
}
