import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PeopleService } from '@puente/access';
import type { PersonActor } from '@puente/database';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { PlaceDto } from './people.dto';
import { MemberResponse, toMemberResponse } from './people.response';

@ApiTags('people')
@Controller('api/v1/people')
export class PeopleController {
  constructor(@Inject(PeopleService) private readonly people: PeopleService) {}

  /** The people of one's own organisation. */
  @RequirePermission('people:read')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<MemberResponse[]> {
    return (await this.people.list(actor)).map(toMemberResponse);
  }

  /** Changes roles and programmes; the person's sessions end. */
  @RequirePermission('people:change')
  @Put(':person')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async change(
    @CurrentActor() actor: PersonActor,
    @Param('person') personId: string,
    @Body() { roles, programmes = [] }: PlaceDto,
  ): Promise<void> {
    await this.people.change(actor, personId, { roles, programmes });
  }

  /** Ends a membership with its sessions and tokens. */
  @RequirePermission('people:change')
  @Delete(':person')
  @HttpCode(204)
  @ApiProblems(401, 403, 404, 409)
  async remove(@CurrentActor() actor: PersonActor, @Param('person') personId: string): Promise<void> {
    await this.people.remove(actor, personId);
  }
}
