import { Body, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { notFound } from '@puente/kernel';
import { ContactService } from '@puente/organizations';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues, refusedForm } from '../shared/form-values';
import { buildContactForm, buildMyContacts, contactInput, contactValues } from './build-contacts';

@PageController('my/contacts')
export class MyContactsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ContactService) private readonly contacts: ContactService,
  ) {}

  @RequirePermission('contact:read-own')
  @Get()
  async list(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'contacts.title'));
    const contacts = await this.contacts.list(actor);
    const view = buildMyContacts(page, contacts, holds(actor, 'contact:edit-own'));
    return this.pages.show(request, 'contacts/list', view);
  }

  @RequirePermission('contact:edit-own')
  @Get('new')
  newForm(@Req() request: PuenteRequest): string {
    return this.form(request, emptyForm, null);
  }

  @RequirePermission('contact:edit-own')
  @Post('new')
  async add(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    await this.saved(request, response, body, null, (input) => this.contacts.add(actor, input));
  }

  @RequirePermission('contact:edit-own')
  @Get(':id/edit')
  async editForm(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
  ): Promise<string> {
    const contact = (await this.contacts.list(actor)).find((each) => each.id === id);
    if (!contact) throw notFound();
    return this.form(request, { values: contactValues(contact), problems: [] }, id);
  }

  @RequirePermission('contact:edit-own')
  @Post(':id/edit')
  async change(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.saved(request, response, body, id, (input, version) =>
      this.contacts.change(actor, id, version, input),
    );
  }

  @RequirePermission('contact:edit-own')
  @Post(':id/remove')
  async remove(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.contacts.remove(actor, id, seenVersion(formValues(body)));
    response.redirect(303, pageUrl(localeOf(request), 'my/contacts'));
  }

  /** Back to the list, or the form once more with what was refused. */
  private async saved(
    request: PuenteRequest,
    response: Response,
    body: unknown,
    id: string | null,
    save: (input: ReturnType<typeof contactInput>, version: number) => Promise<unknown>,
  ): Promise<void> {
    const values = formValues(body);
    const locale = localeOf(request);
    try {
      await save(contactInput(values), seenVersion(values));
      response.redirect(303, pageUrl(locale, 'my/contacts'));
    } catch (error) {
      response.status(422).send(this.form(request, refusedForm(values, error, locale), id));
    }
  }

  private form(request: PuenteRequest, state: FormState, id: string | null): string {
    const title = say(localeOf(request), id === null ? 'contacts.add' : 'contacts.editTitle');
    const view = buildContactForm(this.pages.page(request, title), state, id);
    return this.pages.show(request, 'contacts/form', view);
  }
}
