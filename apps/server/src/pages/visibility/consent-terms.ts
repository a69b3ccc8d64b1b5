import {
  CONSENT_CLASSES,
  type ConsentAudience,
  type ConsentClass,
  type ConsentTerms,
} from '@puente/disclosure';
import { parseDateOnly, type DateOnly, type Locale } from '@puente/kernel';
import { say } from '../../texts';
import type { HiddenField } from '../matches/list.view';
import type { FormValues } from '../shared/form-state';

/** A funder to whom a consent can be given. */
export interface KnownFunder {
  readonly id: string;
  readonly name: string;
}

const AUDIENCES: readonly string[] = ['funder', 'donor-report', 'public'] satisfies ConsentAudience[];

/** A filled-in form as terms; what cannot be meant stays empty, for the room to refuse with its field. */
export function readTerms(values: FormValues, funders: readonly KnownFunder[]): ConsentTerms {
  const to = values.to?.[0] ?? '';
  const funder = funders.find(({ id }) => id === to);
  return {
    classes: [...new Set((values.classes ?? []).flatMap((each) => each.split(' ')))] as ConsentClass[],
    audience: (funder ? 'funder' : AUDIENCES.includes(to) ? to : '') as ConsentAudience,
    funderId: funder?.id ?? null,
    until: parseDateOnly(values.until?.[0] ?? '') ?? ('' as DateOnly),
  };
}

/** The same terms as fields of a form. */
export function termFields({ classes, audience, funderId, until }: ConsentTerms): HiddenField[] {
  return [
    { name: 'to', value: funderId ?? audience },
    { name: 'classes', value: classes.join(' ') },
    { name: 'until', value: until },
  ];
}

export function classWords(classes: readonly ConsentClass[], locale: Locale): string[] {
  return CONSENT_CLASSES.filter((each) => classes.includes(each)).map((each) =>
    say(locale, `visibility.class-${each}`),
  );
}

/** To whom a consent is given; `funder` is the name of the one, if it is one. */
export function audienceWords(audience: ConsentAudience, funder: string | null, locale: Locale): string {
  return funder ?? say(locale, `visibility.to-${audience}`);
}
