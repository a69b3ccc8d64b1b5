import type { Locale } from '@puente/kernel';
import type { ProgrammeView, RankingCounts } from '@puente/matching';
import { strategies, type Strategy } from '@puente/taxonomy';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { EmptyState } from '../shared/empty-state.view';
import { awardWords, dayOf, labelsOf, placeWords, titleOf } from '../shared/words';
import type { ProgrammeRow } from './list.view';

/** One programme in a list of its funder. */
export function programmeRow(programme: ProgrammeView, counts: RankingCounts, locale: Locale): ProgrammeRow {
  const { id, facts, updatedAt } = programme;
  const url = pageUrl(locale, `programmes/${id}`);
  return {
    title: titleOf(facts, locale),
    funder: facts.funder,
    url: `${url}/matches`,
    editUrl: `${url}/edit`,
    snapshotsUrl: `${url}/snapshots`,
    strategies: labelsOf(strategies, Object.keys(facts.strategies) as Strategy[], locale),
    place: placeWords(facts, locale),
    award: awardWords(facts, locale),
    updatedOn: dayOf(updatedAt),
    counts,
  };
}

export function noProgrammes(locale: Locale): EmptyState {
  return {
    title: say(locale, 'programmes.emptyTitle'),
    text: say(locale, 'programmes.emptyText'),
    url: pageUrl(locale, 'programmes/new'),
    action: say(locale, 'programmes.new'),
  };
}
