import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { Clock, dayInMexico } from '@puente/kernel';
import { InterestConflictService } from '@puente/matching';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { readConflict, readConflictEnd, readConflictFilter } from '../../http/conflict-fields';
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
import { buildInterestConflicts, conflictsUrl } from './build-interest-conflicts';

const DONE = ['doneDeclared', 'doneEnded'] as const;

/** Conflicts of interest of one's own organisation. */
@PageController('interest-conflicts')
export class InterestConflictsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(InterestConflictService) private readonly conflicts: InterestConflictService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @RequirePermission('conflict:read')
  @Get()
  async list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): Promise<string> {
    return (await this.page(request, actor, raw))(emptyForm);
  }

  @RequirePermission('conflict:declare')
  @Post()
  async declare(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const locale = localeOf(request);
    const act = async (): Promise<void> => {
      await this.conflicts.declare(actor, first(values, 'with'), readConflict(typedIn(values)));
      response.redirect(303, conflictsUrl(locale, '?done=doneDeclared'));
    };
    await orAgain({ response, locale, values, field: 'kind' }, act, () =>
      this.page(request, actor, { with: first(values, 'with') }),
    );
  }

  @RequirePermission('conflict:declare')
  @Post(':conflict/end')
  async end(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('conflict') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const locale = localeOf(request);
    const act = async (): Promise<void> => {
      await this.conflicts.end(actor, id, readConflictEnd(first(values, 'reason')));
      response.redirect(303, conflictsUrl(locale, '?done=doneEnded'));
    };
    await orAgain({ response, locale, values, field: 'reason' }, act, () => this.page(request, actor, {}));
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    raw: RawQuery,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const filter = readConflictFilter(raw);
    const mayDeclare = holds(actor, 'conflict:declare');
    const handle = typeof raw.with === 'string' && mayDeclare ? raw.with : '';
    const chosen = handle === '' ? null : await this.conflicts.cardOf(actor, handle);
    const conflicts = await this.conflicts.list(actor, filter);
    const flash = doneFlash('interestConflicts', DONE, raw.done, locale);
    const printing = raw.print === '1';
    const page = this.pages.page(request, say(locale, 'interestConflicts.title'), { flash, printing });
    const known = { conflicts, filter, chosen, mayDeclare, today: dayInMexico(this.clock.now()) };
    return (state) =>
      this.pages.show(request, 'interest-conflicts/list', buildInterestConflicts(page, { ...known, state }));
  }
}

const first = (values: FormValues, name: string): string => values[name]?.[0] ?? '';

const typedIn = (values: FormValues) => ({
  ...{ kind: first(values, 'kind'), since: first(values, 'since'), until: first(values, 'until') },
  ...{ note: first(values, 'note'), tellsNoPlace: values.tellsNoPlace !== undefined },
});
