import { parseMinor, formatMoney, forEachLocale, type Currency, type Locale } from '@puente/kernel';
import type { CallFacts, CallPhase, CallView } from '@puente/grants';
import { say, type TextKey } from '../../texts';

const ZONES: Readonly<Record<string, TextKey>> = {
  'America/Mexico_City': 'callZones.mexicoCity',
  'America/Cancun': 'callZones.cancun',
  'America/Hermosillo': 'callZones.hermosillo',
  'America/Mazatlan': 'callZones.mazatlan',
  'America/Tijuana': 'callZones.tijuana',
  'America/New_York': 'callZones.newYork',
  'America/Chicago': 'callZones.chicago',
  'America/Denver': 'callZones.denver',
  'America/Los_Angeles': 'callZones.losAngeles',
  UTC: 'callZones.utc',
};
/** Zones that forms offer. */
export const OFFERED_ZONES = Object.keys(ZONES);

export interface PhaseBadge {
  readonly label: string;
  readonly colour: 'green' | 'yellow' | 'grey' | 'red';
  readonly icon: 'check' | 'question' | 'lock' | 'edit' | 'cross';
}

const BADGES: Readonly<Record<CallPhase, Omit<PhaseBadge, 'label'>>> = {
  draft: { colour: 'grey', icon: 'edit' },
  upcoming: { colour: 'yellow', icon: 'question' },
  open: { colour: 'green', icon: 'check' },
  closed: { colour: 'grey', icon: 'lock' },
  cancelled: { colour: 'red', icon: 'cross' },
};

export const phaseBadge = (phase: CallPhase, locale: Locale): PhaseBadge => ({
  label: say(locale, `callPhases.${phase}`),
  ...BADGES[phase],
});

/** The zone's hours in words; the name of the zone where we have none. */
export function zoneWords(timeZone: string, locale: Locale): string {
  const key = ZONES[timeZone];
  return key ? say(locale, key) : timeZone;
}

const MOMENTS = new Map<string, Readonly<Record<Locale, Intl.DateTimeFormat>>>();

/** An instant as clocks of a zone show it: `31 ene 2027, 23:59`. */
export function momentIn(instant: Date, timeZone: string, locale: Locale): string {
  const made =
    MOMENTS.get(timeZone) ??
    forEachLocale(
      (tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
    );
  MOMENTS.set(timeZone, made);
  return made[locale].format(instant);
}

/** Day, hour and zone of an end or a beginning. */
export function momentWords(instant: Date, { timeZone }: CallFacts, locale: Locale): string {
  return `${momentIn(instant, timeZone, locale)}, ${zoneWords(timeZone, locale)}`;
}

/** When a call ends or, before it begins, when it begins: one sentence with day, hour and zone. */
export function deadlineWords({ phase, facts, opensAt, closesAt }: CallView, locale: Locale): string {
  const zone = zoneWords(facts.timeZone, locale);
  const told = (key: 'opens' | 'closes' | 'closed', instant: Date): string =>
    say(locale, `myCalls.${key}`, { moment: momentIn(instant, facts.timeZone, locale), zone });
  if (phase === 'upcoming') return told('opens', opensAt);
  if (!closesAt) return say(locale, 'myCalls.noEnd');
  return told(phase === 'closed' ? 'closed' : 'closes', closesAt);
}

/** «100,000 MXN – 500,000 MXN»; one amount where both ends are the same. */
export function awardOf({ award }: CallFacts, locale: Locale): string {
  const [least, most] = [award.min, award.max].map((each) => moneyWords(each, award.currency, locale));
  if (parseMinor(award.min) === 0n) return say(locale, 'calls.upTo', { most: most! });
  return least === most ? most! : `${least} – ${most}`;
}

const moneyWords = (decimal: string, currency: Currency, locale: Locale): string =>
  formatMoney({ minor: parseMinor(decimal) ?? 0n, currency }, locale);

/** What is special about a call, as badges. */
export function traitsOf({ rapid, byInvitation, sealed }: CallFacts, locale: Locale): string[] {
  return [
    ...(rapid ? [say(locale, 'calls.rapid')] : []),
    ...(byInvitation ? [say(locale, 'calls.invited')] : []),
    ...(sealed ? [say(locale, 'calls.sealed')] : []),
  ];
}
