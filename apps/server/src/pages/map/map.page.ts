import { Get, Inject, Req } from '@nestjs/common';
import type { SignedIn } from '@puente/access';
import { joinWords, type Locale } from '@puente/kernel';
import { NonprofitService, type NonprofitMap } from '@puente/matching';
import type { StateValue } from '@puente/rendering';
import { regions, states } from '@puente/taxonomy';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentSession, Public, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { buildMap } from './build-map';

@PageController('map')
export class MapPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(NonprofitService) private readonly nonprofits: NonprofitService,
  ) {}

  @Public()
  @Get()
  async map(@Req() request: PuenteRequest, @CurrentSession() signedIn: SignedIn | null): Promise<string> {
    const counts = await (signedIn ? this.nonprofits.map(signedIn.actor) : this.nonprofits.publicMap());
    const page = this.pages.page(request, say(localeOf(request), 'map.title'));
    const isHip = signedIn?.actor.tenantKind === 'hip';
    const urlOf = (state: string): string | null =>
      isHip ? `${pageUrl(page.locale, 'nonprofits')}?state=${state}` : null;
    return this.pages.show(
      request,
      'map/map',
      buildMap(page, stateValues(counts), notesOf(counts, page.locale), urlOf),
    );
  }
}

/** A state without a known nonprofit has no data: that is not the same as no work. */
function stateValues({ byState }: NonprofitMap): StateValue[] {
  return states.codes.map((code) => ({ code, shown: true, value: byState.get(code) || null }));
}

/** Those whose state is held back count in their region alone. */
function notesOf({ byRegion, placeWithheld, total }: NonprofitMap, locale: Locale): string[] {
  const inRegions = regions.terms.map(({ code, label }) => `${label[locale]} ${byRegion.get(code) ?? 0}`);
  const counted = say(locale, 'map.countedNote', { count: total - placeWithheld });
  const withheld = say(locale, 'map.withheldNote', { count: placeWithheld });
  const byPlace = say(locale, 'map.regionNote', { regions: joinWords(inRegions, locale) });
  return [placeWithheld > 0 ? `${counted} ${withheld} ${byPlace}` : counted, say(locale, 'map.noDataNote')];
}
