import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { ContactPauseService } from '@puente/organizations';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { ContactPauseDto, ContactPauseResponse } from './contact-pause.dto';

@ApiTags('profile')
@Controller('api/v1/my/contact')
export class ContactPauseController {
  constructor(@Inject(ContactPauseService) private readonly contact: ContactPauseService) {}

  @RequirePermission('profile:read-own')
  @Get()
  @ApiProblems(401, 403)
  async get(@CurrentActor() actor: PersonActor): Promise<ContactPauseResponse> {
    const since = await this.contact.pausedAt(actor);
    return { paused: since !== null, since: since?.toISOString() ?? null };
  }

  /** Pauses or resumes all contact with the own organisation. */
  @RequirePermission('contact:pause')
  @Put()
  @ApiProblems(400, 401, 403, 413, 415, 422)
  async set(
    @CurrentActor() actor: PersonActor,
    @Body() { paused }: ContactPauseDto,
  ): Promise<ContactPauseResponse> {
    await (paused ? this.contact.pause(actor) : this.contact.resume(actor));
    return this.get(actor);
  }
}
