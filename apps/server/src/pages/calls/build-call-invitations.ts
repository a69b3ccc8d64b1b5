import { INVITATIONS_A_DAY, type CallView, type InvitedNonprofit } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import type { NonprofitCard } from '@puente/matching';
import { say } from '../../texts';
import { wordsOf } from '../forms/form-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { choiceField, selectField } from '../shared/build-fields';
import type { ChoiceField } from '../shared/fields.view';
import { errorSummary, type FormState } from '../shared/form-state';
import { cardWords, dayOf } from '../shared/words';
import type { CallInvitationsView } from './invitations.view';

/** The matches of the programme, or a kept list of them. */
export const FROM_MATCHES = 'matches';

export interface Candidates {
  readonly cards: readonly NonprofitCard[];
  /** Numbers of the programme's kept lists. */
  readonly snapshots: readonly number[];
  readonly from: string;
}

export function buildCallInvitations(
  page: PageModel,
  call: CallView,
  invited: readonly InvitedNonprofit[],
  candidates: Candidates | null,
  state: FormState,
): CallInvitationsView {
  const { locale } = page;
  const url = pageUrl(locale, `calls/${call.id}`);
  return {
    page,
    title: wordsOf(call.facts.title, locale),
    backUrl: url,
    errors: errorSummary(state, ['nonprofits']),
    invited: invited.map(({ card, invitedAt }) => ({
      label: card.label,
      words: describe(card, locale),
      isProtected: !card.named,
      on: dayOf(invitedAt),
    })),
    invite: candidates && {
      listUrl: `${url}/invitations`,
      source: sourceField(candidates, locale),
      action: `${url}/invitations`,
      from: candidates.from,
      nonprofits: candidateField(candidates, invited, state, locale),
      hint: say(locale, 'callInvitations.hint', { max: INVITATIONS_A_DAY }),
    },
  };
}

function sourceField({ snapshots, from }: Candidates, locale: Locale) {
  const kept = snapshots.map((number) => ({
    value: String(number),
    label: say(locale, 'callInvitations.snapshot', { number }),
  }));
  const options = [{ value: FROM_MATCHES, label: say(locale, 'callInvitations.matches') }, ...kept];
  const chosen = { values: { from: [from] }, problems: [] };
  return selectField(chosen, 'from', say(locale, 'callInvitations.from'), options);
}

function candidateField(
  { cards }: Candidates,
  invited: readonly InvitedNonprofit[],
  state: FormState,
  locale: Locale,
): ChoiceField | null {
  const known = new Set(invited.map(({ card }) => card.handle));
  const fresh = cards.filter(({ handle }) => !known.has(handle));
  if (fresh.length === 0) return null;
  return choiceField(state, {
    ...{ name: 'nonprofits', kind: 'checkbox', legend: say(locale, 'callInvitations.choose') },
    options: fresh.map((card) => ({
      ...{ value: card.handle, label: card.label, note: describe(card, locale) },
    })),
  });
}

function describe(card: NonprofitCard, locale: Locale): string {
  const { region, service, band } = cardWords(card, locale);
  return [region, service, band].join(' · ');
}
