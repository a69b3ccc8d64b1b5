import {
  languageName,
  populations,
  services,
  states,
  type Population,
  type Service,
  type StateCode,
} from '@puente/taxonomy/core';
import { identifierOf, mayBeListed, type PublicNonprofit } from './open-award';

/** Services of which nobody is told the place, not even the state. */
const WITHOUT_PLACE: readonly Service[] = ['shelter', 'transition-home'];

/**
 * Nonprofits that may be listed, with their services, as organizations of HSDS 3.0. There are no locations, addresses, phones or
 * people in it. @param uuidOf the same UUID for the same name, always
 */
export const toHsds = (nonprofits: readonly PublicNonprofit[], uuidOf: (name: string) => string) =>
  nonprofits
    .filter((nonprofit) => mayBeListed(nonprofit) && nonprofit.facts.services.length > 0)
    .map((nonprofit) => organizationOf(nonprofit, uuidOf));

function organizationOf({ facts, rfc }: PublicNonprofit, uuidOf: (name: string) => string) {
  const { id, name } = facts;
  const identifier = identifierOf({ id, name, rfc, kind: 'nonprofit' });
  return {
    ...{ id, name },
    description:
      'Organización que trabaja contra la trata de personas. / Organisation that works against human trafficking.',
    organization_identifiers: [
      {
        ...{ id: uuidOf(`${id} identifier`), organization_id: id, identifier },
        identifier_type: identifier.startsWith('MX-RFC-') ? 'MX-RFC' : 'puente',
      },
    ],
    services: facts.services.map((service) => serviceOf(facts, service, uuidOf)),
  };
}

function serviceOf(facts: PublicNonprofit['facts'], service: Service, uuidOf: (name: string) => string) {
  const id = uuidOf(`${facts.id} ${service}`);
  const label = services.label(service);
  return {
    ...{ id, organization_id: facts.id, name: label.es, alternate_name: label.en, status: 'active' },
    ...(facts.populations.length === 0 ? {} : { eligibility_description: peopleOf(facts.populations) }),
    languages: facts.languages.map((code) => ({
      ...{ id: uuidOf(`${id} ${code}`), service_id: id, name: languageName(code, 'es'), code },
    })),
    service_areas: WITHOUT_PLACE.includes(service)
      ? []
      : facts.states.map((state) => areaOf(state, id, uuidOf)),
  };
}

const areaOf = (state: StateCode, service: string, uuidOf: (name: string) => string) => ({
  ...{ id: uuidOf(`${service} ${state}`), service_id: service, name: states.label(state).es },
});

const peopleOf = (served: readonly Population[]): string =>
  (['es', 'en'] as const)
    .map((locale) => served.map((each) => populations.label(each)[locale]).join(', '))
    .join(' / ');
