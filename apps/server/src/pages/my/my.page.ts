import { Body, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { SavedViewService } from '@puente/access';
import type { PersonActor } from '@puente/database';
import { OpportunityService, OwnHintService, passesProgrammeFilter } from '@puente/matching';
import { ProfileService } from '@puente/organizations';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { ProfileDto, toProfileInput } from '../../api/profile/profile.dto';
import { errorText } from '../../http/error-texts';
import { queryOfList } from '../../http/list-fields';
import { readProgrammeFilter, type RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { isStale } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { bodyValidation } from '../../http/validate-body';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { viewLinks } from '../saved-views/view-links';
import type { FormState, FormValues } from '../shared/form-state';
import { formValues, refusedForm } from '../shared/form-values';
import { buildConflict } from './build-conflict';
import { buildMyProfile } from './build-my-profile';
import { buildMyProgrammes } from './build-my-programmes';
import { buildProfileForm } from './build-profile-form';
import { profileBody, profileFieldName, profileFormValues } from './profile-form-data';

@PageController('my')
export class MyPages {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ProfileService) private readonly profiles: ProfileService,
    @Inject(OpportunityService) private readonly opportunities: OpportunityService,
    @Inject(OwnHintService) private readonly hints: OwnHintService,
    @Inject(SavedViewService) private readonly views: SavedViewService,
  ) {}

  @RequirePermission('programme:browse')
  @Get('programmes')
  async programmes(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): Promise<string> {
    const locale = localeOf(request);
    const filter = readProgrammeFilter(raw);
    const all = await this.opportunities.list(actor);
    const view = buildMyProgrammes(this.pages.page(request, say(locale, 'myProgrammes.title')), {
      opportunities: all.filter((each) => passesProgrammeFilter(filter, each)),
      hints: await this.hints.list(actor),
      profile: await this.profiles.get(actor),
      ...{ filter, typed: formValues(raw), query: queryOfList('programmes', raw) },
      views: await viewLinks(this.views, actor, { list: 'programmes', of: '' }, { raw, locale }),
      ...{ mayOffer: holds(actor, 'introduction:answer'), mayAlert: holds(actor, 'alert:own') },
    });
    return this.pages.show(request, 'my/programmes', view);
  }

  @RequirePermission('profile:read-own')
  @Get('profile')
  async profile(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'myProfile.title'));
    const may = { contacts: holds(actor, 'contact:read-own'), bank: holds(actor, 'bank-account:read-own') };
    return this.pages.show(request, 'my/profile', buildMyProfile(page, await this.profiles.get(actor), may));
  }

  @RequirePermission('profile:edit-own')
  @Get('profile/edit')
  async editForm(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    const profile = await this.profiles.get(actor);
    return this.form(
      request,
      { values: profileFormValues(profile), problems: [] },
      profile.doubts[0] ?? null,
    );
  }

  @RequirePermission('profile:edit-own')
  @Post('profile/edit')
  async update(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const locale = localeOf(request);
    try {
      await this.save(actor, values);
      response.redirect(303, pageUrl(locale, 'my/profile'));
    } catch (error) {
      if (isStale(error)) return void response.status(409).send(await this.conflict(request, actor, values));
      response
        .status(422)
        .send(this.form(request, refusedForm(values, error, locale, profileFieldName), null));
    }
  }

  private async save(actor: PersonActor, values: FormValues): Promise<void> {
    const { cluni } = await this.profiles.get(actor);
    const body = (await bodyValidation.transform(profileBody(values, cluni), {
      type: 'body',
      metatype: ProfileDto,
    })) as ProfileDto;
    await this.profiles.update(actor, body.version, toProfileInput(body));
  }

  /** Nothing that was typed is lost: both texts stand side by side. */
  private async conflict(request: PuenteRequest, actor: PersonActor, typed: FormValues): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'myProfile.conflictTitle'));
    return this.pages.show(
      request,
      'my/conflict',
      buildConflict(page, typed, profileFormValues(await this.profiles.get(actor))),
    );
  }

  private form(request: PuenteRequest, state: FormState, doubt: string | null): string {
    const locale = localeOf(request);
    const page = this.pages.page(request, say(locale, 'myProfile.editTitle'));
    const rfcWarning = doubt?.startsWith('rfc') ? errorText(doubt, {}, locale) : null;
    const view = buildProfileForm(page, state, { version: state.values.version?.[0] ?? '', rfcWarning });
    return this.pages.show(request, 'my/profile-form', view);
  }
}
