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
    {
      id: audience,
      audience: say(locale, `visibility.seen-${audience}`),
      isFunder: audience === 'funder',
      contacts: false,
    },
  ];
  return [
    wide('funder'),
    ...[...single].map(([funderId, name], index): [To, Onlooker] => {
      const to: To = { audience: 'funder', funderId };
      return [
        to,
        { id: `one-${index}`, audience: name, isFunder: true, contacts: seesContacts(consents, to) },
      ];
    }),
    wide('donor-report'),
    wide('public'),
  ];
}

/** Whether a living consent shows contacts to this one funder. */
export function seesContacts(consents: readonly ConsentView[], { funderId }: To): boolean {
  return consents.some(
    (each) =>
      each.standing === 'living' &&
      funderId !== null &&
      each.funderId === funderId &&
      each.classes.includes('contact'),
  );
}
