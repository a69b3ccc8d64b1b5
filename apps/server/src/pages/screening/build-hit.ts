import { formatDay, type Locale } from '@puente/kernel';
import { HIT_DECISIONS, type HitCase, type HitDecision, type PartyKind } from '@puente/screening';
import { say, type TextKey } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { choiceField, textField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import { dayOf } from '../shared/words';
import type { HitView, SideRow } from './screening.view';

const KIND_KEYS: Readonly<Record<PartyKind, TextKey>> = {
  organisation: 'screening.kindOrganisation',
  individual: 'screening.kindIndividual',
  vessel: 'screening.kindVessel',
  aircraft: 'screening.kindAircraft',
};

const CHOICE_KEYS: Readonly<Record<HitDecision, TextKey>> = {
  cleared: 'screening.chooseCleared',
  confirmed: 'screening.chooseConfirmed',
};

/** A hit with both sides beside each other, and what was typed already. */
export function buildHit(page: PageModel, hit: HitCase, state: FormState, stale: boolean): HitView {
  const { locale } = page;
  const dayIn = (instant: Date): string => formatDay(dayOf(instant), locale);
  const score = Math.floor(hit.score * 100);
  return {
    page,
    name: hit.nonprofitName,
    standing: say(locale, `screening.${hit.standing}`),
    isOpen: hit.standing === 'open',
    matched: say(locale, 'screening.matched', { name: hit.listedName, score }),
    ended: hit.endedAt && say(locale, 'screening.ended', { day: dayIn(hit.endedAt) }),
    stale,
    sides: sidesOf(hit, locale),
    decisions: hit.decisions.map(({ decision, reason, decidedAt }) => ({
      words: say(locale, `screening.${decision}`),
      decidedOn: say(locale, 'screening.decidedOn', { day: dayIn(decidedAt) }),
      reason,
    })),
    form: hit.endedAt ? null : formOf(hit, state, locale),
    errors: errorSummary(state, ['decision', 'reason']),
    hitsUrl: pageUrl(locale, 'screening'),
    profileUrl: pageUrl(locale, `nonprofits/${hit.nonprofitId}`),
  };
}

function sidesOf({ nonprofitName, entry }: HitCase, locale: Locale): SideRow[] {
  const row = (key: TextKey, listed: readonly string[], nonprofit: string | null = null): SideRow => {
    return { label: say(locale, key), nonprofit, listed: listed.filter((text) => text !== '') };
  };
  const kinds = say(locale, 'screening.kindOrganisation');
  return [
    row('screening.name', [entry.name], nonprofitName),
    row('screening.aliases', entry.aliases),
    row('screening.kind', [say(locale, KIND_KEYS[entry.kind])], kinds),
    row('screening.programme', [entry.programme]),
    row('screening.places', entry.places),
    row('screening.remarks', [entry.remarks]),
    row('screening.number', [String(entry.number)]),
  ];
}

function formOf({ id, decisions }: HitCase, state: FormState, locale: Locale): HitView['form'] {
  const last = decisions[0]?.number ?? 0;
  return {
    title: say(locale, last === 0 ? 'screening.decide' : 'screening.decideAgain'),
    action: pageUrl(locale, `screening/hits/${id}`),
    version: String(last),
    decision: choiceField(state, {
      ...{ name: 'decision', kind: 'radio', legend: say(locale, 'screening.decision') },
      options: HIT_DECISIONS.map((value) => ({ value, label: say(locale, CHOICE_KEYS[value]) })),
    }),
    reason: textField(state, 'reason', say(locale, 'screening.reason'), {
      ...{ type: 'textarea', required: true, maxlength: 1000, hint: say(locale, 'screening.reasonHint') },
    }),
  };
}
