import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SavedViewService } from '@puente/access';
import type { PersonActor } from '@puente/database';
import { queryToKeep, rawOf } from '../../http/list-fields';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { SavedViewDto } from './saved-view.dto';
import { SavedViewResponse, toSavedView } from './saved-view.response';

/** How one narrows lists, under names; nobody else sees it. */
@ApiTags('account')
@Controller('api/v1/views')
export class SavedViewsController {
  constructor(@Inject(SavedViewService) private readonly views: SavedViewService) {}

  @RequirePermission('view:own')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<SavedViewResponse[]> {
    return (await this.views.list(actor, null)).map(toSavedView);
  }

  /** Keeps filters of a list, in place of a view of the same name; what the list has no field for is left out, what it refuses is refused. */
  @RequirePermission('view:own')
  @Post()
  @ApiProblems(400, 401, 403, 413, 415, 422)
  async save(
    @CurrentActor() actor: PersonActor,
    @Body() { list, name, query }: SavedViewDto,
  ): Promise<AddedResponse> {
    return { id: await this.views.save(actor, { list, name, query: queryToKeep(list, rawOf(query)) }) };
  }

  @RequirePermission('view:own')
  @Delete(':view')
  @HttpCode(204)
  @ApiProblems(401, 403, 404)
  async remove(@CurrentActor() actor: PersonActor, @Param('view') id: string): Promise<void> {
    await this.views.remove(actor, id);
  }
}
