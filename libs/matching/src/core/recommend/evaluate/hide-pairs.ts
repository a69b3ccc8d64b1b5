import { contentKey } from '@puente/organizations/core';
import { byCodeUnit, type FundedGrant, type NewcomerText } from '../funded-grant';

/** Pairs taken out of the grants, and what is left: the questions that a ranking is scored on. */
export interface HiddenPairs {
  readonly remaining: readonly FundedGrant[];
  /** Hidden recipients by funder that still have grants from others. */
  readonly known: ReadonlyMap<string, ReadonlySet<string>>;
  /** Hidden recipients by funder that have no grant left, with a text. */
  readonly newcomer: ReadonlyMap<string, ReadonlySet<string>>;
  readonly newcomers: readonly NewcomerText[];
}

const MINIMUM_RECIPIENTS = 20;
const HIDDEN_SHARE = 5;

/**
 * Hides the newest fifth of the recipients of every funder with at least 20, newest by its first grant to them;
 * equal days are drawn by a hash of the pair, so that the alphabet decides nothing. Unknown days count as oldest.
 */
export function hidePairs(grants: readonly FundedGrant[]): HiddenPairs {
  const hidden = newestRecipients(grants);
  const isHidden = (grant: FundedGrant) => hidden.get(grant.funder)?.has(grant.recipientKey) ?? false;
  const remaining = grants.filter((grant) => !isHidden(grant));
  const left = new Set(remaining.map((grant) => grant.recipientKey));
  const newcomers = newcomerTexts(grants.filter((grant) => isHidden(grant) && !left.has(grant.recipientKey)));
  const withText = new Set(newcomers.map((newcomer) => newcomer.recipientKey));
  return {
    remaining,
    known: keepOnly(hidden, left),
    newcomer: keepOnly(hidden, withText),
    newcomers,
  };
}

function newestRecipients(grants: readonly FundedGrant[]): Map<string, Set<string>> {
  const firstDays = new Map<string, Map<string, string>>();
  for (const { funder, recipientKey, date } of grants) {
    const days = firstDays.get(funder) ?? new Map<string, string>();
    firstDays.set(funder, days);
    const first = days.get(recipientKey);
    if (first === undefined || (date ?? '') < first) days.set(recipientKey, date ?? '');
  }
  const hidden = new Map<string, Set<string>>();
  for (const [funder, days] of firstDays) {
    if (days.size >= MINIMUM_RECIPIENTS) hidden.set(funder, newestOf(funder, days));
  }
  return hidden;
}

function newestOf(funder: string, days: ReadonlyMap<string, string>): Set<string> {
  const draw = (recipient: string) => contentKey(`${funder}\u001f${recipient}`);
  const newestFirst = [...days]
    .map(([recipient, day]) => ({ recipient, day, drawn: draw(recipient) }))
    .sort((one, other) => byCodeUnit(other.day, one.day) || byCodeUnit(one.drawn, other.drawn));
  const count = Math.floor(days.size / HIDDEN_SHARE);
  return new Set(newestFirst.slice(0, count).map(({ recipient }) => recipient));
}

function newcomerTexts(grants: readonly FundedGrant[]): NewcomerText[] {
  const texts = new Map<string, { recipient: string; descriptions: Set<string> }>();
  for (const { recipientKey, recipient, description } of grants) {
    const entry = texts.get(recipientKey) ?? { recipient, descriptions: new Set<string>() };
    if (byCodeUnit(recipient, entry.recipient) < 0) entry.recipient = recipient;
    if (description !== '') entry.descriptions.add(description);
    texts.set(recipientKey, entry);
  }
  return [...texts]
    .filter(([, { descriptions }]) => descriptions.size > 0)
    .map(([recipientKey, { recipient, descriptions }]) => ({
      recipientKey,
      recipient,
      text: [...descriptions].sort(byCodeUnit).join(' '),
    }))
    .sort((one, other) => byCodeUnit(one.recipientKey, other.recipientKey));
}

function keepOnly(
  hidden: ReadonlyMap<string, ReadonlySet<string>>,
  wanted: ReadonlySet<string>,
): Map<string, Set<string>> {
  const kept = [...hidden].map(
    ([funder, recipients]) => [funder, new Set([...recipients].filter((key) => wanted.has(key)))] as const,
  );
  return new Map(kept.filter(([, recipients]) => recipients.size > 0));
}
