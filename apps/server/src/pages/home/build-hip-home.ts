import type { PersonActor } from '@puente/database';
import type { Locale } from '@puente/kernel';
import type { NonprofitCard, NonprofitMap, NonprofitService } from '@puente/matching';
import type { DirectoryService, ProfileStanding } from '@puente/organizations';
import { holds } from '@puente/permissions';
import { regions, safetyLevels } from '@puente/taxonomy';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { cardWords, dayOf } from '../shared/words';
import type { Figure, HipHomeView } from './hip.view';

const SHOWN_WAITING = 8;

/** HIP's first page: the portfolio in figures, and who waits to be verified. */
export async function buildHipHome(
  page: PageModel,
  hello: string,
  actor: PersonActor,
  nonprofits: NonprofitService,
  directory: DirectoryService,
): Promise<HipHomeView> {
  const { locale } = page;
  const standings = await directory.standings(actor);
  const pick = (all: readonly NonprofitCard[]) => waiting(all, standings).map(({ card }) => card);
  const cards = await nonprofits.list(actor, {}, { where: 'list', pick });
  return {
    page,
    hello,
    figures: figuresOf(cards, locale),
    byRegion: regionBars(await nonprofits.map(actor), locale),
    toVerify: waiting(cards, standings).map((each) => waitingRow(each, locale)),
    nonprofitsUrl: pageUrl(locale, 'nonprofits'),
    importUrl: pageUrl(locale, 'import'),
    queueUrl: pageUrl(locale, 'verification'),
    unaliasUrl: pageUrl(locale, 'unalias'),
    erasuresUrl: holds(actor, 'erasure:read') ? pageUrl(locale, 'erasures') : null,
  };
}

function figuresOf(cards: readonly NonprofitCard[], locale: Locale): Figure[] {
  const url = pageUrl(locale, 'nonprofits');
  const bySafety = safetyLevels.terms.map(({ code, label }): Figure => {
    const value = cards.filter((card) => card.safety === code).length;
    return {
      label: label[locale],
      value,
      note: say(locale, 'nonprofits.safety'),
      url: `${url}?safety=${code}`,
    };
  });
  return [
    { label: say(locale, 'nonprofits.title'), value: cards.length, note: say(locale, 'home.portfolio'), url },
    ...bySafety,
  ];
}

function regionBars(map: NonprofitMap, locale: Locale): HipHomeView['byRegion'] {
  const most = Math.max(1, ...map.byRegion.values());
  return regions.terms.map(({ code, label }) => {
    const count = map.byRegion.get(code) ?? 0;
    return {
      name: label[locale],
      count,
      share: count / most,
      url: `${pageUrl(locale, 'nonprofits')}?region=${code}`,
    };
  });
}

interface Waiting {
  readonly card: NonprofitCard;
  readonly since: Date;
}

function waiting(
  cards: readonly NonprofitCard[],
  standings: ReadonlyMap<string, ProfileStanding>,
): Waiting[] {
  const open = cards.flatMap((card) => {
    const standing = standings.get(card.handle);
    return standing?.waits ? [{ card, since: standing.since }] : [];
  });
  return open.slice(0, SHOWN_WAITING);
}

function waitingRow({ card, since }: Waiting, locale: Locale): HipHomeView['toVerify'][number] {
  return {
    name: card.label,
    url: pageUrl(locale, `verification/${card.handle}`),
    region: cardWords(card, locale).region,
    receivedOn: dayOf(since),
  };
}
