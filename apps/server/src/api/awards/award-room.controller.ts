import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { AwardRooms } from '@puente/ledger';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { AwardRoomResponse, toRoom } from './award-room.response';

@ApiTags('awards')
@Controller('api/v1')
export class AwardRoomController {
  constructor(@Inject(AwardRooms) private readonly rooms: AwardRooms) {}

  /** How an award goes: what is next and who has it, what happened, what is ahead, where its money stands. */
  @RequirePermission('award:read')
  @Get('awards/:award/room')
  @ApiProblems(401, 403, 404)
  async given(@CurrentActor() actor: PersonActor, @Param('award') id: string): Promise<AwardRoomResponse> {
    return toRoom(await this.rooms.of(actor, id));
  }

  /** The same for the nonprofit. */
  @RequirePermission('award:read-own')
  @Get('my/awards/:award/room')
  @ApiProblems(401, 403, 404)
  async own(@CurrentActor() actor: PersonActor, @Param('award') id: string): Promise<AwardRoomResponse> {
    return toRoom(await this.rooms.ownOf(actor, id));
  }
}
