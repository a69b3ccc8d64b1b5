import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { ProgrammeService, ShortlistEntryService, ShortlistService } from '@puente/matching';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { handlesOf } from '../../api/matches/matches.controller';
import type { RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { readStanding } from '../../http/shortlist-fields';
import { say } from '../../texts';
import type { FormState, FormValues } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildAddToShortlist, buildShortlists } from './build-shortlists';
import { shortlistUrl } from './shortlist-urls';

/** Which shortlists there are, and putting nonprofits on one of them. */
@PageController('shortlists')
export class ShortlistsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(ShortlistService) private readonly lists: ShortlistService,
    @Inject(ShortlistEntryService) private readonly entries: ShortlistEntryService,
  ) {}

  @RequirePermission('shortlist:read')
  @Get()
  async list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'shortlists.title'));
    const [programmes, lists] = [await this.programmes.list(actor), await this.lists.list(actor)];
    const mayEdit = holds(actor, 'shortlist:edit');
    const view = buildShortlists(page, { programmes, lists, handles: handlesOf(raw), mayEdit });
    return this.pages.show(request, 'shortlists/list', view);
  }

  @RequirePermission('shortlist:edit')
  @Get('add/:id')
  async choose(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
    @Query() raw: RawQuery,
  ): Promise<string> {
    return (await this.form(request, actor, id, handlesOf(raw)))(emptyForm);
  }

  /** Puts the chosen on a list, which it begins where none is chosen. */
  @RequirePermission('shortlist:edit')
  @Post('add/:id')
  async add(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const locale = localeOf(request);
    const handles = handlesOf(values);
    const act = async (): Promise<void> => {
      const standing = readStanding(values.state?.[0] ?? 'considering', values.reason?.[0] ?? '');
      const list = values.list?.[0] || (await this.begin(actor, id, values, handles));
      if (handles.length > 0) await this.entries.add(actor, list, handles, standing);
      response.redirect(303, shortlistUrl(list, locale, '?done=doneAdded'));
    };
    await orAgain({ response, locale, values, field: 'name' }, act, () =>
      this.form(request, actor, id, handles),
    );
  }

  /** Whoever is not there is refused before a list is begun for them. */
  private async begin(
    actor: PersonActor,
    id: string,
    values: FormValues,
    handles: readonly string[],
  ): Promise<string> {
    await this.lists.cardsOf(actor, handles);
    return this.lists.begin(actor, id, values.name?.[0] ?? '');
  }

  private async form(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    handles: readonly string[],
  ): Promise<(state: FormState) => string> {
    const page = this.pages.page(request, say(localeOf(request), 'shortlists.title'));
    const [programme, lists] = [await this.programmes.get(actor, id), await this.lists.list(actor, id)];
    const cards = await this.lists.cardsOf(actor, handles);
    return (state) =>
      this.pages.show(
        request,
        'shortlists/add',
        buildAddToShortlist(page, { programme, lists, cards, state }),
      );
  }
}
