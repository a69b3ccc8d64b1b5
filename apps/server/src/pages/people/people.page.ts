import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { InvitationService, PeopleService } from '@puente/access';
import type { PersonActor } from '@puente/database';
import { Clock, type Locale } from '@puente/kernel';
import { ProgrammeService } from '@puente/matching';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { doneFlash } from '../shared/done-flash';
import { emptyForm, formValues, refusedForm } from '../shared/form-values';
import { titleOf } from '../shared/words';
import { buildPeople, type PeopleInput } from './build-people';
import { invitationInput, placeOf } from './people-form';

const DONE = ['invited', 'resent', 'withdrawn', 'changed', 'removed'] as const;
type Refused = Pick<PeopleInput, 'invite' | 'refused'>;
const NOTHING_REFUSED: Refused = { invite: emptyForm, refused: null };

@PageController('account/people')
export class PeoplePage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(InvitationService) private readonly invitations: InvitationService,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @RequirePermission('people:read')
  @Get()
  list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query('done') done?: string,
  ): Promise<string> {
    return this.show(request, actor, NOTHING_REFUSED, done);
  }

  @RequirePermission('people:invite')
  @Post()
  async invite(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const locale = localeOf(request);
    try {
      await this.invitations.invite(actor, invitationInput(values, locale));
      this.back(response, locale, 'invited');
    } catch (error) {
      const invite = refusedForm(values, error, locale, undefined, 'email');
      response.status(422).send(await this.show(request, actor, { ...NOTHING_REFUSED, invite }));
    }
  }

  @RequirePermission('people:invite')
  @Post('invitations/:invitation/resend')
  async resend(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('invitation') id: string,
  ): Promise<void> {
    await this.invitations.resend(actor, id);
    this.back(response, localeOf(request), 'resent');
  }

  @RequirePermission('people:invite')
  @Post('invitations/:invitation/withdraw')
  async withdraw(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('invitation') id: string,
  ): Promise<void> {
    await this.invitations.withdraw(actor, id);
    this.back(response, localeOf(request), 'withdrawn');
  }

  @RequirePermission('people:change')
  @Post(':person')
  async change(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('person') personId: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const locale = localeOf(request);
    try {
      await this.people.change(actor, personId, placeOf(values));
      this.back(response, locale, 'changed');
    } catch (error) {
      const state = refusedForm(values, error, locale, undefined, 'roles');
      const refused = { personId, state };
      response.status(422).send(await this.show(request, actor, { ...NOTHING_REFUSED, refused }));
    }
  }

  @RequirePermission('people:change')
  @Post(':person/remove')
  async remove(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('person') personId: string,
  ): Promise<void> {
    await this.people.remove(actor, personId);
    this.back(response, localeOf(request), 'removed');
  }

  private back(response: Response, locale: Locale, done: (typeof DONE)[number]): void {
    response.redirect(303, pageUrl(locale, `account/people?done=${done}`));
  }

  private async show(
    request: PuenteRequest,
    actor: PersonActor,
    refused: Refused,
    done?: string,
  ): Promise<string> {
    const locale = localeOf(request);
    const flash = doneFlash('people', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'people.title'), { flash });
    const mayProgrammes = holds(actor, 'programme:read');
    const programmes = mayProgrammes ? await this.programmes.list(actor) : [];
    const view = buildPeople(page, {
      ...refused,
      actor,
      members: await this.people.list(actor),
      invitations: await this.invitations.list(actor),
      programmes: programmes.map(({ id, facts }) => ({ id, title: titleOf(facts, locale) })),
      mayChange: holds(actor, 'people:change'),
      now: this.clock.now(),
    });
    return this.pages.show(request, 'people/people', view);
  }
}
