import type { AwardState, StrategyShare } from '@puente/grants/core';
import type { Currency, DateOnly } from '@puente/kernel';
import type { NonprofitFacts } from '@puente/organizations/core';
import { regionOf, regions, states, strategies, type StateCode } from '@puente/taxonomy/core';

/** An organisation as files of open data name it. */
export interface OpenOrganization {
  readonly id: string;
  readonly name: string;
  readonly rfc: string | null;
  readonly kind: 'funder' | 'hip' | 'nonprofit';
}

/** An award whose funder names its grantees in public, before it is asked whether its nonprofit may be named. */
export interface NamedAward {
  readonly id: string;
  readonly nonprofitId: string;
  readonly programmeId: string;
  readonly state: AwardState;
  readonly support: 'core' | 'restricted';
  readonly currency: Currency;
  readonly amountMinor: bigint;
  readonly approvedOn: DateOnly;
  readonly startsOn: DateOnly;
  readonly endsOn: DateOnly;
  readonly strategies: readonly StrategyShare[];
  readonly states: readonly StateCode[];
  readonly funder: OpenOrganization;
}

/** The same with whom it is for. `places` are states or regions in words, no finer than its nonprofit shows to everybody. */
export interface OpenAward extends NamedAward {
  readonly recipient: OpenOrganization;
  readonly places: readonly { readonly code: string | null; readonly name: string }[];
}

/** What anybody may know of a nonprofit, and what it says of being named. */
export interface PublicNonprofit {
  /** The row after the disclosure rules for the public. */
  readonly facts: NonprofitFacts;
  readonly acceptsPublicity: boolean | null;
  readonly rfc: string | null;
}

/** Whoever may be named to everybody and did not say that it does not want to be. */
export const mayBeListed = ({ facts, acceptsPublicity }: PublicNonprofit): boolean =>
  facts.name !== '' && acceptsPublicity !== false;

/**
 * Awards that may be published one by one. An award whose nonprofit stands behind a figure that left already is none: with the
 * row somebody could take it off the figure and read what is left of others.
 */
export function openAwards(
  awards: readonly NamedAward[],
  nonprofits: ReadonlyMap<string, PublicNonprofit>,
  counted: ReadonlySet<string>,
): OpenAward[] {
  return awards.flatMap((award) => {
    const nonprofit = nonprofits.get(award.nonprofitId);
    if (!nonprofit || !mayBeListed(nonprofit) || counted.has(award.nonprofitId)) return [];
    const { facts, rfc } = nonprofit;
    const recipient = { id: facts.id, name: facts.name, rfc, kind: 'nonprofit' } as const;
    return [{ ...award, recipient, places: placesOf(award, facts) }];
  });
}

function placesOf(
  award: NamedAward,
  { states: shown, regions: coarse }: NonprofitFacts,
): OpenAward['places'] {
  const exact = award.states.filter((state) => shown.includes(state));
  if (exact.length > 0) return exact.map((code) => ({ code, name: states.label(code).es }));
  const inRegions = new Set(award.states.map(regionOf).filter((region) => coarse.includes(region)));
  return [...inRegions].map((region) => ({ code: null, name: regions.label(region).es }));
}

/** What an award is for, in codes alone: nothing that somebody wrote of it leaves. */
export const titleOf = ({ strategies: shares, startsOn }: NamedAward): { es: string; en: string } => ({
  es: `${shares.map(({ code }) => strategies.label(code).es).join('; ')} (${startsOn.slice(0, 4)})`,
  en: `${shares.map(({ code }) => strategies.label(code).en).join('; ')} (${startsOn.slice(0, 4)})`,
});

export const describedOf = ({ support }: NamedAward): { es: string; en: string } =>
  support === 'core'
    ? {
        es: 'Apoyo institucional contra la trata de personas en México.',
        en: 'Core support against human trafficking in Mexico.',
      }
    : {
        es: 'Apoyo a un proyecto contra la trata de personas en México.',
        en: 'Support of a project against human trafficking in Mexico.',
      };

/** An identifier of org-id.guide where its RFC is one, else one of this installation. */
export const identifierOf = ({ id, rfc }: OpenOrganization): string =>
  rfc !== null && /^[A-Z0-9]{12,13}$/.test(rfc) ? `MX-RFC-${rfc}` : `PUENTE-${id}`;
