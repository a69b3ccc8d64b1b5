import { Body, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { formatDay, type Locale } from '@puente/kernel';
import { ContactPauseService } from '@puente/organizations';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { formValues } from '../shared/form-values';
import { dayOf } from '../shared/words';
import type { ContactView } from './contact.view';

@PageController('my/contact')
export class ContactPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ContactPauseService) private readonly contact: ContactPauseService,
  ) {}

  @RequirePermission('contact:pause')
  @Get()
  async show(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'pause.title'));
    const pausedAt = await this.contact.pausedAt(actor);
    return this.pages.show(
      request,
      'my/contact',
      buildContact(page, pausedAt, holds(actor, 'contact:resume')),
    );
  }

  @RequirePermission('contact:pause')
  @Post()
  async set(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const resumes = formValues(body).paused?.[0] === 'no';
    await (resumes ? this.contact.resume(actor) : this.contact.pause(actor));
    response.redirect(303, pageUrl(localeOf(request), 'my/contact'));
  }
}

export function buildContact(page: PageModel, pausedAt: Date | null, mayResume: boolean): ContactView {
  const { locale } = page;
  const effects = ['effectMail', 'effectFunders', 'effectHip', 'effectNothing'] as const;
  return {
    page,
    action: pageUrl(locale, 'my/contact'),
    pausedOn: pausedAt && formatDay(dayOf(pausedAt), locale),
    mayResume,
    offers: offerOf(pausedAt !== null, mayResume, locale),
    effects: effects.map((key) => say(locale, `pause.${key}`)),
    homeUrl: pageUrl(locale, ''),
  };
}

function offerOf(paused: boolean, mayResume: boolean, locale: Locale): ContactView['offers'] {
  if (!paused) return { value: 'yes', label: say(locale, 'pause.pause') };
  return mayResume ? { value: 'no', label: say(locale, 'pause.resume') } : null;
}
