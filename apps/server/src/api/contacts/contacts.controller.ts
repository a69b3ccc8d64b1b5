import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { NonprofitService } from '@puente/matching';
import { ContactService, type ContactInput } from '@puente/organizations';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { ChangedContactDto, ContactDto, SeenVersionDto } from './contact.dto';
import { AddedResponse } from '../added.response';
import { ContactResponse, toContactResponse } from './contact.response';

@ApiTags('contacts')
@Controller('api/v1')
export class ContactsController {
  constructor(
    @Inject(ContactService) private readonly contacts: ContactService,
    @Inject(NonprofitService) private readonly nonprofits: NonprofitService,
  ) {}

  /** Whom to reach at one's own organisation. The reading is recorded. */
  @RequirePermission('contact:read-own')
  @Get('my/contacts')
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<ContactResponse[]> {
    return (await this.contacts.list(actor)).map(toContactResponse);
  }

  @RequirePermission('contact:edit-own')
  @Post('my/contacts')
  @ApiProblems(400, 401, 403, 409, 413, 415, 422)
  async add(@CurrentActor() actor: PersonActor, @Body() body: ContactDto): Promise<AddedResponse> {
    return { id: await this.contacts.add(actor, toInput(body)) };
  }

  /** Replaces a contact, if nobody else did since `version`. */
  @RequirePermission('contact:edit-own')
  @Put('my/contacts/:id')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async change(
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
    @Body() body: ChangedContactDto,
  ): Promise<void> {
    await this.contacts.change(actor, id, body.version, toInput(body));
  }

  /** Takes a contact out for good, if nobody changed it since `version`. */
  @RequirePermission('contact:edit-own')
  @Delete('my/contacts/:id')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 422)
  async remove(
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
    @Query() query: SeenVersionDto,
  ): Promise<void> {
    await this.contacts.remove(actor, id, query.version);
  }

  /** Whom to reach at a nonprofit, for HIP. The reading is recorded, and the nonprofit sees it. */
  @RequirePermission('contact:read')
  @Get('nonprofits/:handle/contacts')
  @ApiProblems(401, 403, 404)
  async of(@CurrentActor() actor: PersonActor, @Param('handle') handle: string): Promise<ContactResponse[]> {
    const { facts } = await this.nonprofits.get(actor, handle);
    return (await this.contacts.of(actor, facts.id)).map(toContactResponse);
  }
}

function toInput({ name, phone, email, notes, tellsNoPlace }: ContactDto): ContactInput {
  return { name, phone, email, notes, tellsNoPlace: tellsNoPlace ?? false };
}
