import type { PersonActor } from '@puente/database';
import type { Locale } from '@puente/kernel';
import type { MatchService, ProgrammeView, RankingCounts } from '@puente/matching';
import { holds } from '@puente/permissions';
import { strategies, type Strategy } from '@puente/taxonomy';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { EmptyState } from '../shared/empty-state.view';
import { awardWords, dayOf, labelsOf, placeWords, titleOf } from '../shared/words';
import type { ProgrammeRow } from './list.view';

/** The programmes of a funder, with what the reader may do with each; who may not see matches sees no counts either. */
export async function programmeRows(
  programmes: readonly ProgrammeView[],
  matches: MatchService,
  actor: PersonActor,
  locale: Locale,
): Promise<ProgrammeRow[]> {
  const counts = holds(actor, 'match:read') ? await matches.counts(actor, programmes) : [];
  return programmes.map((programme, index) => programmeRow(programme, counts[index] ?? null, actor, locale));
}

/** Where a new programme is made; null for who may not. */
export function newProgrammeUrl(actor: PersonActor, locale: Locale): string | null {
  return holds(actor, 'programme:edit') ? pageUrl(locale, 'programmes/new') : null;
}

function programmeRow(
  { id, facts, updatedAt }: ProgrammeView,
  counts: RankingCounts | null,
  actor: PersonActor,
  locale: Locale,
): ProgrammeRow {
  const url = pageUrl(locale, `programmes/${id}`);
  const seesMatches = holds(actor, 'match:read');
  return {
    title: titleOf(facts, locale),
    funder: facts.funder,
    url: seesMatches ? `${url}/matches` : null,
    editUrl: holds(actor, 'programme:edit') ? `${url}/edit` : null,
    snapshotsUrl: seesMatches ? `${url}/snapshots` : null,
    strategies: labelsOf(strategies, Object.keys(facts.strategies) as Strategy[], locale),
    place: placeWords(facts, locale),
    award: awardWords(facts, locale),
    updatedOn: dayOf(updatedAt),
    counts,
  };
}

export function noProgrammes(actor: PersonActor, locale: Locale): EmptyState {
  const url = newProgrammeUrl(actor, locale);
  return {
    title: say(locale, 'programmes.emptyTitle'),
    text: say(locale, 'programmes.emptyText'),
    url,
    action: url && say(locale, 'programmes.new'),
  };
}
