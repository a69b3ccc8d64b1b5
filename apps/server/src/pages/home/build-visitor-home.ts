import type { Locale } from '@puente/kernel';
import { regionMap } from '@puente/rendering';
import { regions, states, statesOf } from '@puente/taxonomy/core';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { VisitorHomeView } from './visitor.view';

/** The visitor's page needs nothing but the taxonomy. */
export function buildVisitorHome(page: PageModel): VisitorHomeView {
  const { locale } = page;
  return {
    page,
    map: mapOf(locale),
    regions: regions.codes.map((region) => ({
      name: regions.label(region)[locale],
      states: statesOf(region).map((state) => states.label(state)[locale]),
    })),
    mapUrl: pageUrl(locale, 'map'),
  };
}

function mapOf(locale: Locale): VisitorHomeView['map'] {
  const places = regions.codes.flatMap((region) =>
    statesOf(region).map((state) => ({
      state,
      stateName: states.label(state)[locale],
      region,
      regionName: regions.label(region)[locale],
    })),
  );
  return regionMap(places, {
    id: 'regions',
    title: say(locale, 'map.regionsTitle'),
    insetLabel: say(locale, 'map.inset'),
    columns: [say(locale, 'common.region'), say(locale, 'map.states')],
  });
}
