import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { AlertService } from '@puente/matching';
import { readSearch } from '../../http/alert-fields';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { AlertDto, AlertFrequencyDto } from './alert.dto';
import { AlertResponse, toAlert } from './alert.response';

/** Searches of which one is told what is new; nobody else sees them. */
@ApiTags('account')
@Controller('api/v1/alerts')
export class AlertsController {
  constructor(@Inject(AlertService) private readonly alerts: AlertService) {}

  @RequirePermission('alert:own')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<AlertResponse[]> {
    return (await this.alerts.list(actor)).map(toAlert);
  }

  /** Begins one, or changes how often one is told of the same search. What it finds now is known already. */
  @RequirePermission('alert:own')
  @Post()
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async set(
    @CurrentActor() actor: PersonActor,
    @Body() { programmeId: of, query, viewId, frequency }: AlertDto,
  ): Promise<AddedResponse> {
    const programmeId = of || null;
    if (viewId) return { id: await this.alerts.setOfView(actor, { viewId, programmeId }, frequency) };
    return { id: await this.alerts.set(actor, readSearch(actor, programmeId, query ?? ''), frequency) };
  }

  @RequirePermission('alert:own')
  @Patch(':alert')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 413, 415, 422)
  async change(
    @CurrentActor() actor: PersonActor,
    @Param('alert') id: string,
    @Body() { frequency }: AlertFrequencyDto,
  ): Promise<void> {
    await this.alerts.change(actor, id, frequency);
  }

  @RequirePermission('alert:own')
  @Delete(':alert')
  @HttpCode(204)
  @ApiProblems(401, 403, 404)
  async end(@CurrentActor() actor: PersonActor, @Param('alert') id: string): Promise<void> {
    await this.alerts.change(actor, id, null);
  }
}
