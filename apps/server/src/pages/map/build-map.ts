import type { Locale } from '@puente/kernel';
import {
  formatNumber,
  mexicoMap,
  spokenValue,
  tileGrid,
  type StateValue,
  type StateValueWords,
} from '@puente/rendering';
import { regionOf, regions, states, type StateCode } from '@puente/taxonomy/core';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { MapView, StateRowView } from './map.view';

/** The words of a map of counts of nonprofits. */
export function nonprofitMapWords(locale: Locale): StateValueWords {
  return {
    measure: say(locale, 'map.measure'),
    state: say(locale, 'common.state'),
    noData: say(locale, 'map.noData'),
    kept: say(locale, 'map.kept'),
    name: (code) => (states.has(code) ? states.label(code)[locale] : code),
    format: (value) => formatNumber(value, locale),
  };
}

/** Shown numbers first, the largest on top; then by name. */
function byValue(one: StateValue, other: StateValue, locale: Locale): number {
  const number = (value: StateValue): number => (value.shown ? (value.value ?? -1) : -1);
  const name = (value: StateValue): string => states.label(value.code as StateCode)[locale];
  return number(other) - number(one) || name(one).localeCompare(name(other), locale);
}

/** The map page from counts that may be shown. `urlOf` leads to a list of a state, or nowhere. */
export function buildMap(
  page: PageModel,
  values: readonly StateValue[],
  notes: readonly string[],
  urlOf: (state: StateCode) => string | null,
): MapView {
  const { locale } = page;
  const words = nonprofitMapWords(locale);
  const title = say(locale, 'map.caption');
  const rows = [...values]
    .sort((one, other) => byValue(one, other, locale))
    .map((value): StateRowView => {
      const code = value.code as StateCode;
      const region = regions.label(regionOf(code))[locale];
      return { code, name: words.name(code), region, value: spokenValue(value, words), url: urlOf(code) };
    });
  return {
    page,
    lead: say(locale, 'map.lead'),
    notes,
    map: mexicoMap(values, { id: 'map', title, words, insetLabel: say(locale, 'map.inset') }),
    tiles: tileGrid(values, { id: 'tiles', title, words }),
    rows,
    needUrl: page.user ? pageUrl(locale, 'need') : null,
  };
}
