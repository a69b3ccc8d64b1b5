import type { CallView } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import {
  DAYS_TO_ANSWER,
  type FunderIntroduction,
  type MatchList,
  type MatchQuery,
  type MatchRow,
  type ProgrammeFit,
} from '@puente/matching';
import { say, type TextKey } from '../../texts';
import { declareUrl } from '../interest-conflicts/build-interest-conflicts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { Fact } from '../shared/facts.view';
import { addToShortlistUrl } from '../shortlists/shortlist-urls';
import { cardWords, titleOf } from '../shared/words';
import { corridorChart } from './build-corridor';
import { keptWeights, programmeUrl } from './build-match-list';
import { partLabel } from './build-weights';
import { askUrl } from '../introductions/build-introductions';
import { wordsOf } from '../forms/form-words';
import type {
  AskIntroduction,
  Directions,
  InviteToCall,
  MatchDetail,
  MatchDetailView,
  RuleRow,
} from './detail.view';
import { scoreBar } from './match-words';

/** What a reader who takes part in introductions knows of one with this match. */
export interface Asking {
  readonly known: FunderIntroduction | null;
  readonly mayAsk: boolean;
}

/** What the reader may ask this match. */
export interface Contact {
  readonly asking: Asking | null;
  /** The calls of the programme to which they may invite. */
  readonly calls: readonly CallView[];
  readonly keepsShortlists: boolean;
  readonly declaresConflicts: boolean;
}

/** A match in full: the row of the list and the other direction. */
export function buildMatchDetail(
  page: PageModel,
  list: MatchList,
  fit: ProgrammeFit,
  query: MatchQuery,
  { asking, calls, keepsShortlists, declaresConflicts }: Contact,
): MatchDetailView {
  const { locale } = page;
  const base = programmeUrl(list.programme, locale);
  return {
    page,
    programme: { title: titleOf(list.programme.facts, locale), url: `${base}/matches` },
    backUrl: `${base}/matches`,
    detail: detailOf(list.rows[0]!, fit, locale),
    corridor: corridorChart(list.programme.facts, locale),
    snapshotUrl: `${base}/snapshots`,
    kept: keptWeights(query),
    shortlistUrl: keepsShortlists
      ? addToShortlistUrl(list.programme.id, [list.rows[0]!.card.handle], locale)
      : null,
    conflictUrl: declaresConflicts ? declareUrl(list.rows[0]!.card.handle, locale) : null,
    introduction: asking && askIntroduction(asking, list, locale),
    invitations: calls.map((call) => inviteTo(call, locale)),
  };
}

function detailOf({ card, match }: MatchRow, fit: ProgrammeFit, locale: Locale): MatchDetail {
  return {
    handle: card.handle,
    label: card.label,
    isProtected: !card.named,
    disclosure: card.named ? null : say(locale, 'match.disclosure'),
    facts: cardFacts(cardWords(card, locale), locale),
    profileUrl: pageUrl(locale, `nonprofits/${card.handle}`),
    eligible: match.eligible,
    score: match.score,
    barSvg: scoreBar(match, 'detail-bar', locale),
    confidence: match.confidence,
    parts: match.parts.map(({ code, weight, value, evidence }) => {
      return {
        code,
        label: partLabel(code, locale),
        weight,
        value,
        points: weight * value,
        evidence: evidence[locale],
      };
    }),
    rules: ruleRows(match.rules, locale),
    changes: match.changes.map((change) => change[locale]),
    directions: directionsOf(fit, locale),
    snapshot: null,
  };
}

function cardFacts({ region, service, band }: ReturnType<typeof cardWords>, locale: Locale): Fact[] {
  return [
    { label: say(locale, 'common.region'), values: [region] },
    { label: say(locale, 'common.service'), values: [service] },
    { label: say(locale, 'common.band'), values: [band] },
  ];
}

export function ruleRows(rules: MatchRow['match']['rules'], locale: Locale): RuleRow[] {
  return rules.map(({ code, answer, reason }) => ({
    label: say(locale, `rules.${code}` as TextKey),
    answer,
    reason: reason[locale],
  }));
}

function directionsOf({ own, theirs, fused, parts }: ProgrammeFit, locale: Locale): Directions {
  const reasons = parts
    .filter(({ weight, value }) => weight * value > 0)
    .map(({ evidence }) => evidence[locale]);
  return { forProgramme: theirs, forNonprofit: own, fused, reasons };
}

const inviteTo = ({ id, facts }: CallView, locale: Locale): InviteToCall => ({
  action: pageUrl(locale, `calls/${id}/invitations`),
  label: say(locale, 'callInvitations.inviteTo', { call: wordsOf(facts.title, locale) }),
});

/** What is over can be asked for anew. */
function askIntroduction({ known, mayAsk }: Asking, list: MatchList, locale: Locale): AskIntroduction {
  const { card } = list.rows[0]!;
  const isOffered = known?.standing === 'offered';
  const isOpen = known?.standing === 'waiting' || known?.standing === 'met';
  return {
    standing: known && say(locale, `introductions.stands-${known.standing}`),
    listUrl: pageUrl(locale, 'introductions'),
    ask:
      isOpen || !mayAsk
        ? null
        : {
            action: askUrl(list.programme.id, card.handle, locale),
            label: say(locale, isOffered ? 'introductions.accept' : 'introductions.ask'),
          },
    hint: say(locale, 'introductions.askHint', { days: DAYS_TO_ANSWER }),
  };
}
