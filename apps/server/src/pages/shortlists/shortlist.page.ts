import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { ReceivedApplicationService } from '@puente/grants';
import { notFound } from '@puente/kernel';
import {
  HintService,
  ListFileService,
  ProgrammeService,
  ShortlistEntryService,
  ShortlistService,
} from '@puente/matching';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { shortlistAsked } from '../../http/asked-list';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { readStanding } from '../../http/shortlist-fields';
import { answerListFile } from '../exports/list-file-csv';
import { doneFlash } from '../shared/done-flash';
import type { FormState, FormValues } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildShortlist } from './build-shortlist';
import { shortlistUrl } from './shortlist-urls';

const DONE = ['doneAdded', 'doneSaved', 'doneRemoved', 'doneNoted', 'doneHinted'] as const;
type Done = (typeof DONE)[number];

/** One shortlist, and what its team does with its lines. */
@PageController()
export class ShortlistPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(ShortlistService) private readonly lists: ShortlistService,
    @Inject(ShortlistEntryService) private readonly entries: ShortlistEntryService,
    @Inject(HintService) private readonly hints: HintService,
    @Inject(ListFileService) private readonly files: ListFileService,
    @Inject(ReceivedApplicationService) private readonly received: ReceivedApplicationService,
  ) {}

  @RequirePermission('shortlist:read')
  @Get('shortlists/:shortlist')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('shortlist') id: string,
    @Query() { done, print }: Record<string, unknown>,
  ): Promise<string> {
    return (await this.page(request, actor, id, { refused: null, done, printing: print === '1' }))(emptyForm);
  }

  @RequirePermission('shortlist:read')
  @Get('shortlists/:shortlist/list.csv')
  async csv(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('shortlist') id: string,
  ): Promise<void> {
    await answerListFile(response, shortlistAsked(id), localeOf(request), (asked) =>
      this.files.take(actor, asked),
    );
  }

  /** Renames a list, or puts it away and takes it up again. */
  @RequirePermission('shortlist:edit')
  @Post('shortlists/:shortlist')
  async change(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('shortlist') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const act = (): Promise<void> =>
      this.lists.settle(
        actor,
        id,
        values.archived ? { isArchived: values.archived[0] === 'true' } : { name: values.name?.[0] ?? '' },
      );
    await this.answer(request, response, actor, { id, refused: '', values, done: 'doneSaved' }, act);
  }

  @RequirePermission('shortlist:edit')
  @Post('shortlist-entries/:entry')
  async changeEntry(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('entry') entry: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const id = await this.lists.ofEntry(actor, entry);
    const done = values.act?.[0] === 'remove' ? 'doneRemoved' : 'doneSaved';
    await this.answer(request, response, actor, { id, refused: entry, values, done }, () =>
      this.act(actor, { id: entry, version: seenVersion(values) }, values),
    );
  }

  @RequirePermission('shortlist:edit')
  @Post('shortlist-entries/:entry/notes')
  async note(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('entry') entry: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const id = await this.lists.ofEntry(actor, entry);
    const input = { text: values.text?.[0] ?? '', tellsNoPlace: values.tellsNoPlace !== undefined };
    await this.answer(
      request,
      response,
      actor,
      { id, refused: entry, values, done: 'doneNoted' },
      async () => {
        await this.entries.note(actor, entry, input);
      },
    );
  }

  /** Tells whom a line shows that programmes of others may suit it better. */
  @RequirePermission('shortlist:edit')
  @Post('shortlist-entries/:entry/hint')
  async hint(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('entry') entry: string,
  ): Promise<void> {
    const id = await this.lists.ofEntry(actor, entry);
    const place = { id, refused: entry, values: {}, done: 'doneHinted' } as const;
    await this.answer(request, response, actor, place, () => this.hints.give(actor, entry));
  }

  @RequirePermission('shortlist:edit')
  @Post('shortlist-notes/:note/remove')
  async removeNote(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('note') note: string,
  ): Promise<void> {
    const id = await this.entries.removeNote(actor, note);
    response.redirect(303, shortlistUrl(id, localeOf(request), '?done=doneSaved'));
  }

  private async act(
    actor: PersonActor,
    seen: { id: string; version: number },
    values: FormValues,
  ): Promise<void> {
    const act = values.act?.[0] ?? 'stand';
    if (act === 'up' || act === 'down') return this.entries.move(actor, seen, act);
    if (act === 'remove') return this.entries.remove(actor, seen);
    if (act === 'restore') return this.entries.restore(actor, seen);
    if (act !== 'stand') throw notFound();
    return this.entries.stand(actor, seen, readStanding(values.state?.[0] ?? '', values.reason?.[0] ?? ''));
  }

  private async answer(
    request: PuenteRequest,
    response: Response,
    actor: PersonActor,
    { id, refused, values, done }: { id: string; refused: string; values: FormValues; done: Done },
    act: () => Promise<void>,
  ): Promise<void> {
    const locale = localeOf(request);
    const doAndGoOn = async (): Promise<void> => {
      await act();
      response.redirect(303, shortlistUrl(id, locale, `?done=${done}`));
    };
    await orAgain({ response, locale, values, field: 'text' }, doAndGoOn, () =>
      this.page(request, actor, id, { refused, done: null, printing: false }),
    );
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    { refused, done, printing }: { refused: string | null; done: unknown; printing: boolean },
  ): Promise<(state: FormState) => string> {
    const flash = doneFlash('shortlists', DONE, done, localeOf(request));
    const list = await this.lists.get(actor, id);
    const programme = await this.programmes.get(actor, list.programmeId);
    const page = this.pages.page(request, list.name, { flash, printing });
    const applications = holds(actor, 'application:read')
      ? await this.received.ofProgramme(actor, list.programmeId)
      : [];
    const may = {
      ...{ mayEdit: holds(actor, 'shortlist:edit'), mayAsk: holds(actor, 'introduction:ask') },
      mayPlan: holds(actor, 'decision:propose'),
    };
    return (state) =>
      this.pages.show(
        request,
        'shortlists/shortlist',
        buildShortlist(page, { list, programme, applications, ...may, refused, state }),
      );
  }
}
