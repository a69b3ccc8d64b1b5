import { Inject, Param, Post, HttpCode, Req } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { NonprofitService } from '@puente/matching';
import { ContactService } from '@puente/organizations';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { buildNonprofitContacts } from './build-contacts';

/** Contacts of a nonprofit, asked for on purpose: a POST, so that no link, preview or reload opens them. */
@PageController('nonprofits/:handle/contacts')
export class NonprofitContactsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ContactService) private readonly contacts: ContactService,
    @Inject(NonprofitService) private readonly nonprofits: NonprofitService,
  ) {}

  @RequirePermission('contact:read')
  @Post()
  @HttpCode(200)
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('handle') handle: string,
  ): Promise<string> {
    const { card, facts } = await this.nonprofits.get(actor, handle);
    const contacts = await this.contacts.of(actor, facts.id);
    const page = this.pages.page(request, say(localeOf(request), 'contacts.title'));
    return this.pages.show(request, 'contacts/nonprofit', buildNonprofitContacts(page, card, contacts));
  }
}
