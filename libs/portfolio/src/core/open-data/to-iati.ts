import { minorToDecimal, type DateOnly } from '@puente/kernel';
import { xmlText } from '@puente/rendering/core';
import { describedOf, identifierOf, titleOf, type OpenAward, type OpenOrganization } from './open-award';

/** Codes of IATI 2.03 that hold for every award. DAC 15160 is human rights; the goals are 5.2, 8.7 and 16.2. */
const HUMAN_RIGHTS = '15160';
const SDG_TARGETS = ['5.2', '8.7', '16.2'] as const;
const STATUS: Readonly<Partial<Record<OpenAward['state'], string>>> = {
  closing: '3',
  closed: '4',
  terminated: '4',
};
const IMPLEMENTATION = '2';
const ORGANISATION_TYPE = { funder: '60', hip: '21', nonprofit: '24' } as const;

type Texts = { readonly es: string; readonly en: string };
const narrative = (text: string, language?: 'es' | 'en'): string =>
  `<narrative${language ? ` xml:lang="${language}"` : ''}>${xmlText(text)}</narrative>`;
const narratives = ({ es, en }: Texts): string => narrative(es, 'es') + narrative(en, 'en');

/**
 * Awards as activities of IATI 2.03, reported by the publisher for their funders. The standard asks for one activity at least: a
 * file without any is not valid.
 */
export function toIati(
  awards: readonly OpenAward[],
  publisher: OpenOrganization | null,
  day: DateOnly,
): string {
  const activities = awards.map((award) => activityOf(award, publisher ?? award.funder, day));
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<iati-activities version="2.03" generated-datetime="${day}T00:00:00Z">\n${activities.join('\n')}\n</iati-activities>\n`
  );
}

/** Elements in the order that the standard asks for. */
function activityOf(award: OpenAward, publisher: OpenOrganization, day: DateOnly): string {
  const { funder, recipient } = award;
  const reporter = identifierOf(publisher);
  const elements = [
    `<iati-identifier>${xmlText(`${reporter}-${award.id}`)}</iati-identifier>`,
    `<reporting-org ref="${xmlText(reporter)}" type="${ORGANISATION_TYPE[publisher.kind]}" secondary-reporter="${publisher.id === funder.id ? 0 : 1}">${narrative(publisher.name)}</reporting-org>`,
    `<title>${narratives(titleOf(award))}</title>`,
    `<description type="1">${narratives(describedOf(award))}</description>`,
    participant(funder, '1'),
    participant(recipient, '4'),
    `<activity-status code="${STATUS[award.state] ?? IMPLEMENTATION}"/>`,
    `<activity-date iso-date="${award.startsOn}" type="1"/>`,
    `<activity-date iso-date="${award.endsOn}" type="3"/>`,
    `<recipient-country code="MX" percentage="100"/>`,
    ...award.places.map(placeOf),
    `<sector vocabulary="1" code="${HUMAN_RIGHTS}" percentage="100"/>`,
    ...SDG_TARGETS.map((target) => `<tag vocabulary="3" code="${target}"/>`),
    `<collaboration-type code="6"/>`,
    `<default-flow-type code="30"/>`,
    `<default-finance-type code="110"/>`,
    `<default-aid-type code="${award.support === 'core' ? 'B01' : 'C01'}"/>`,
    `<default-tied-status code="5"/>`,
    commitment(award),
  ];
  const open = `<iati-activity default-currency="${award.currency}" xml:lang="es" last-updated-datetime="${day}T00:00:00Z" hierarchy="1" humanitarian="0">`;
  return `${open}\n${elements.join('\n')}\n</iati-activity>`;
}

const participant = (organization: OpenOrganization, role: '1' | '4'): string =>
  `<participating-org ref="${xmlText(identifierOf(organization))}" role="${role}" type="${ORGANISATION_TYPE[organization.kind]}">${narrative(organization.name)}</participating-org>`;

/** A state at most: the standard has no code for one, so that it stands in the reference and in words. */
const placeOf = ({ code, name }: OpenAward['places'][number]): string =>
  `<location${code ? ` ref="${code}"` : ''}><location-reach code="1"/><name>${narrative(name)}</name><administrative vocabulary="A4" level="0" code="MX"/></location>`;

/** What was promised; what was paid is not published one by one. */
function commitment({ amountMinor, currency, approvedOn, funder, recipient }: OpenAward): string {
  const value = `<value currency="${currency}" value-date="${approvedOn}">${minorToDecimal(amountMinor)}</value>`;
  const side = (name: string, organization: OpenOrganization): string =>
    `<${name} ref="${xmlText(identifierOf(organization))}">${narrative(organization.name)}</${name}>`;
  return `<transaction><transaction-type code="2"/><transaction-date iso-date="${approvedOn}"/>${value}${side('provider-org', funder)}${side('receiver-org', recipient)}</transaction>`;
}
