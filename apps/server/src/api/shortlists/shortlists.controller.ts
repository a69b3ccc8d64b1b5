import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { HintService, ShortlistEntryService, ShortlistService } from '@puente/matching';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { readStanding } from '../../http/shortlist-fields';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import {
  NewShortlistDto,
  ShortlistChangeDto,
  ShortlistEntriesDto,
  ShortlistEntryChangeDto,
  ShortlistNoteDto,
} from './shortlist.dto';
import {
  ShortlistAddedResponse,
  ShortlistResponse,
  ShortlistWithLinesResponse,
  toShortlist,
  toShortlistWithLines,
} from './shortlist.response';

/** Nonprofits that a team thinks about for a programme, shared by who works on it. */
@ApiTags('matches')
@Controller('api/v1')
export class ShortlistsController {
  constructor(
    @Inject(ShortlistService) private readonly lists: ShortlistService,
    @Inject(ShortlistEntryService) private readonly entries: ShortlistEntryService,
    @Inject(HintService) private readonly hints: HintService,
  ) {}

  /** Those of the programmes that this account works on. */
  @RequirePermission('shortlist:read')
  @Get('shortlists')
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<ShortlistResponse[]> {
    return (await this.lists.list(actor)).map(toShortlist);
  }

  @RequirePermission('shortlist:edit')
  @Post('shortlists')
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async begin(
    @CurrentActor() actor: PersonActor,
    @Body() { programmeId, name }: NewShortlistDto,
  ): Promise<AddedResponse> {
    return { id: await this.lists.begin(actor, programmeId, name) };
  }

  /** A list as this account may see it today. */
  @RequirePermission('shortlist:read')
  @Get('shortlists/:shortlist')
  @ApiProblems(401, 403, 404)
  async get(
    @CurrentActor() actor: PersonActor,
    @Param('shortlist') id: string,
  ): Promise<ShortlistWithLinesResponse> {
    return toShortlistWithLines(await this.lists.get(actor, id));
  }

  @RequirePermission('shortlist:edit')
  @Patch('shortlists/:shortlist')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 413, 415, 422)
  async change(
    @CurrentActor() actor: PersonActor,
    @Param('shortlist') id: string,
    @Body() { name, archived }: ShortlistChangeDto,
  ): Promise<void> {
    await this.lists.settle(actor, id, { name, isArchived: archived });
  }

  /** Puts nonprofits on a list, all or none; who stands there already stays as it is. */
  @RequirePermission('shortlist:edit')
  @Post('shortlists/:shortlist/entries')
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async add(
    @CurrentActor() actor: PersonActor,
    @Param('shortlist') id: string,
    @Body() { nonprofits, state, reason }: ShortlistEntriesDto,
  ): Promise<ShortlistAddedResponse> {
    const standing = readStanding(state ?? 'considering', reason ?? '');
    return { added: await this.entries.add(actor, id, nonprofits, standing) };
  }

  /** Says what to do with one, moves it, takes it off or puts it back. */
  @RequirePermission('shortlist:edit')
  @Patch('shortlist-entries/:entry')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async changeEntry(
    @CurrentActor() actor: PersonActor,
    @Param('entry') id: string,
    @Body() { version, act, state, reason }: ShortlistEntryChangeDto,
  ): Promise<void> {
    const seen = { id, version };
    if (act === 'remove') return this.entries.remove(actor, seen);
    if (act === 'restore') return this.entries.restore(actor, seen);
    if (act !== 'stand') return this.entries.move(actor, seen, act);
    return this.entries.stand(actor, seen, readStanding(state ?? '', reason ?? ''));
  }

  @RequirePermission('shortlist:edit')
  @Post('shortlist-entries/:entry/notes')
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async note(
    @CurrentActor() actor: PersonActor,
    @Param('entry') id: string,
    @Body() { text, tellsNoPlace }: ShortlistNoteDto,
  ): Promise<AddedResponse> {
    return { id: await this.entries.note(actor, id, { text, tellsNoPlace: tellsNoPlace === true }) };
  }

  @RequirePermission('shortlist:edit')
  @Delete('shortlist-notes/:note')
  @HttpCode(204)
  @ApiProblems(401, 403, 404)
  async removeNote(@CurrentActor() actor: PersonActor, @Param('note') id: string): Promise<void> {
    await this.entries.removeNote(actor, id);
  }

  /**
   * Tells a nonprofit that was set aside because another funder suits it better, once for each line, that programmes of
   * others may suit it. Nothing goes to those; it sees who told it.
   */
  @RequirePermission('shortlist:edit')
  @Post('shortlist-entries/:entry/hint')
  @HttpCode(204)
  @ApiProblems(401, 403, 404, 409)
  async hint(@CurrentActor() actor: PersonActor, @Param('entry') entry: string): Promise<void> {
    await this.hints.give(actor, entry);
  }
}
