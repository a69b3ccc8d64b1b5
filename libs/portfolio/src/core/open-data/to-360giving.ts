import { minorToDecimal, type DateOnly } from '@puente/kernel';
import { strategies } from '@puente/taxonomy/core';
import { describedOf, identifierOf, titleOf, type OpenAward, type OpenOrganization } from './open-award';

/** Both languages in one text: the standard has one for each. */
const both = ({ es, en }: { readonly es: string; readonly en: string }): string => `${es} / ${en}`;

/** Awards as a package of the 360Giving Data Standard 1.4. It asks for one grant at least: a package without any is not valid. */
export function to360Giving(awards: readonly OpenAward[], publisher: OpenOrganization | null, day: DateOnly) {
  return {
    version: '1.4',
    title: both({ es: 'Apoyos contra la trata de personas', en: 'Grants against human trafficking' }),
    description: both({
      es: 'Sólo apoyos cuya financiadora y cuya organización aceptan ser nombradas; no es todo lo que se otorgó.',
      en: 'Only grants of funders and organisations that agree to be named; it is not all that was granted.',
    }),
    issued: day,
    ...(publisher ? { publisher: { name: publisher.name, identifier: identifierOf(publisher) } } : {}),
    grants: awards.map(grantOf),
  };
}

function grantOf(award: OpenAward) {
  const { funder, recipient } = award;
  return {
    id: `360G-puente-${award.id}`,
    title: both(titleOf(award)),
    description: both(describedOf(award)),
    currency: award.currency,
    // JSON knows no exact decimals; an amount has 15 digits at most, which a number holds.
    amountAwarded: Number(minorToDecimal(award.amountMinor)),
    awardDate: award.approvedOn,
    plannedDates: [{ startDate: award.startsOn, endDate: award.endsOn }],
    recipientOrganization: [{ id: identifierOf(recipient), name: recipient.name, addressCountry: 'MX' }],
    fundingOrganization: [{ id: identifierOf(funder), name: funder.name }],
    ...(award.places.length === 0
      ? {}
      : { beneficiaryLocation: award.places.map(({ name }) => ({ name, countryCode: 'MX' })) }),
    grantProgramme: [{ code: award.programmeId }],
    classifications: award.strategies.map(({ code }) => ({
      ...{ vocabulary: 'puente-strategies', code, title: both(strategies.label(code)) },
    })),
  };
}
