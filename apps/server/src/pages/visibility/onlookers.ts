import type { ConsentTerms } from '@puente/disclosure';
import type { Locale } from '@puente/kernel';
import type { ConsentView } from '@puente/matching';
import { say } from '../../texts';
import type { Onlooker } from './build-sights';

type To = Pick<ConsentTerms, 'audience' | 'funderId'>;

/** Everybody who may see something else: all funders, each that alone was shown more, donor reports, the public. */
export function onlookers(consents: readonly ConsentView[], locale: Locale): [To, Onlooker][] {
  const single = new Map(
    consents.flatMap(({ standing, funderId, funder }) =>
      standing === 'living' && funderId !== null ? [[funderId, funder ?? funderId] as const] : [],
    ),
  );
  const wide = (audience: To['audience']): [To, Onlooker] => [
    { audience, funderId: null },
    { id: audience, audience: say(locale, `visibility.seen-${audience}`), isFunder: audience === 'funder' },
  ];
  return [
    wide('funder'),
    ...[...single].map(([funderId, name], index): [To, Onlooker] => [
      { audience: 'funder', funderId },
      { id: `one-${index}`, audience: name, isFunder: true },
    ]),
    wide('donor-report'),
    wide('public'),
  ];
}
