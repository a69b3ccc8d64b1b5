import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { SavedViewService, VIEW_LISTS } from '@puente/access';
import type { PersonActor } from '@puente/database';
import { notFound } from '@puente/kernel';
import { AlertService } from '@puente/matching';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { queryOfList, queryToKeep, rawOf } from '../../http/list-fields';
import type { RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { doneFlash } from '../shared/done-flash';
import type { FormState, FormValues } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { listUrl, narrowedUrl, type ListAt } from '../shared/list-url';
import { buildSavedViews, manageUrl } from './build-saved-views';

/** How a list is narrowed and of which call or programme it is; no list: all views. */
interface Narrowed {
  readonly place: ListAt | null;
  readonly query: string;
}

/** How one narrows lists, kept under names. */
@PageController('views')
export class SavedViewsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(SavedViewService) private readonly views: SavedViewService,
    @Inject(AlertService) private readonly alerts: AlertService,
  ) {}

  @RequirePermission('view:own')
  @Get()
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): Promise<string> {
    const place = placeOf(formValues(raw));
    const query = place ? queryOfList(place.list, raw) : '';
    return (await this.page(request, actor, { place, query }, raw.done))(emptyForm);
  }

  /** Keeps how a list is narrowed, and leads back to it. */
  @RequirePermission('view:own')
  @Post()
  async save(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const locale = localeOf(request);
    const place = placeOf(values);
    const url = place && listUrl(place, locale);
    if (!place || !url) throw notFound();
    const raw = rawOf(values.query?.[0] ?? '');
    const query = queryOfList(place.list, raw);
    const act = async (): Promise<void> => {
      const name = values.name?.[0] ?? '';
      await this.views.save(actor, { list: place.list, name, query: queryToKeep(place.list, raw) });
      response.redirect(303, narrowedUrl(url, query));
    };
    await orAgain({ response, locale, values, field: 'name' }, act, () =>
      this.page(request, actor, { place, query }),
    );
  }

  @RequirePermission('view:own')
  @Post(':view/remove')
  async remove(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('view') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.views.remove(actor, id);
    response.redirect(303, manageUrl(placeOf(formValues(body)), 'done=removed', localeOf(request)));
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    { place, query }: Narrowed,
    done?: unknown,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('savedViews', ['removed'], done, locale);
    const page = this.pages.page(request, say(locale, 'savedViews.title'), { flash });
    const views = await this.views.list(actor, place?.list ?? null);
    const alerts = holds(actor, 'alert:own') ? await this.alerts.heads(actor) : null;
    const input = { place, query, views, alerts, kind: actor.tenantKind };
    return (state) =>
      this.pages.show(request, 'saved-views/list', buildSavedViews(page, { ...input, state }));
  }
}

/** The list that an address or a form names; null where it names none. */
function placeOf(values: FormValues): ListAt | null {
  const list = VIEW_LISTS.find((each) => each === values.list?.[0]);
  const place = list ? { list, of: values.of?.[0] ?? '' } : null;
  if (place && !listUrl(place, 'es')) throw notFound();
  return place;
}
