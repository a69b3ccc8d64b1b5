import type { Role } from '@puente/permissions/core';
import type { Locale } from '@puente/kernel';
import type { NonprofitFacts } from '@puente/organizations/core';
import type { SafetyLevel } from '@puente/taxonomy/core';
import { demonstrationNonprofits } from '../nonprofits/demonstration-nonprofits';
import type { FunderKey } from './demonstration-funders';

/** Somebody who may sign in; the organisation is a funder's key or a nonprofit's id. */
export interface DemonstrationPerson {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly role: Role;
  readonly organization: string;
}

/** An officer and an administrator of every funder, five people of HIP, and of three nonprofits those who work there. */
export function demonstrationPeople(): DemonstrationPerson[] {
  return [...funderPeople(), ...hipPeople(), ...nonprofitPeople()];
}

function funderPeople(): DemonstrationPerson[] {
  return [
    person('horizonte', 'oficial', 'program-officer', 'Marina Ejemplo Horizonte'),
    person('horizonte', 'finanzas', 'funder-finance', 'Beatriz Ejemplo Horizonte'),
    person('horizonte', 'evaluacion', 'reviewer', 'Óscar Ejemplo Horizonte'),
    person('horizonte', 'administracion', 'funder-admin', 'Tomás Ejemplo Horizonte'),
    person('brisa', 'oficial', 'program-officer', 'Elena Ejemplo Brisa'),
    person('brisa', 'administracion', 'funder-admin', 'Julián Ejemplo Brisa'),
    person('pradera', 'officer', 'program-officer', 'Grace Example Meadow', 'en'),
    person('pradera', 'admin', 'funder-admin', 'Henry Example Meadow', 'en'),
  ];
}

function hipPeople(): DemonstrationPerson[] {
  return [
    person('hip', 'equipo', 'hip-staff', 'Lucía Ejemplo Puente'),
    person('hip', 'verificacion', 'hip-verifier', 'Sara Ejemplo Puente'),
    person('hip', 'auditoria', 'auditor', 'Ramón Ejemplo Puente'),
    person('hip', 'administracion', 'hip-admin', 'Andrés Ejemplo Puente'),
    person('hip', 'direccion', 'hip-admin', 'Teresa Ejemplo Puente'),
  ];
}

function person(
  funder: FunderKey,
  mailbox: string,
  role: Role,
  name: string,
  locale: Locale = 'es',
): DemonstrationPerson {
  const email = `${mailbox}@${funder}.ejemplo.invalid`;
  return { key: `${funder}-${mailbox}`, name, email, locale, role, organization: funder };
}

let ofNonprofits: readonly DemonstrationPerson[] | null = null;

/** Made once: to find the few takes the whole portfolio, which is the same on every call. */
const nonprofitPeople = (): readonly DemonstrationPerson[] => (ofNonprofits ??= makeNonprofitPeople());

function makeNonprofitPeople(): DemonstrationPerson[] {
  const nonprofits = demonstrationNonprofits();
  const open = wellKnown(nonprofits, 'open');
  const guarded = wellKnown(nonprofits, 'protected');
  return [
    nonprofitPerson('abierta', 'Rosa Ejemplo Abierta', open),
    nonprofitPerson('tesoreria', 'Inés Ejemplo Abierta', open, 'nonprofit-finance'),
    nonprofitPerson('discreta', 'Daniel Ejemplo Discreta', wellKnown(nonprofits, 'discreet')),
    nonprofitPerson('protegida', 'Clara Ejemplo Protegida', guarded),
    nonprofitPerson('redaccion', 'Marta Ejemplo Protegida', guarded, 'nonprofit-writer'),
    nonprofitPerson('finanzas', 'Hugo Ejemplo Protegida', guarded, 'nonprofit-finance'),
    nonprofitPerson('representante', 'Elisa Ejemplo Protegida', guarded, 'legal-representative'),
  ];
}

function nonprofitPerson(
  mailbox: string,
  name: string,
  organization: string,
  role: Role = 'nonprofit-admin',
): DemonstrationPerson {
  const email = `${mailbox}@organizaciones.ejemplo.invalid`;
  return { key: `nonprofit-${mailbox}`, name, email, locale: 'es', role, organization };
}

/** The first of a safety level with enough facts to make a good example. */
function wellKnown(nonprofits: readonly NonprofitFacts[], safety: SafetyLevel): string {
  const found = nonprofits.find(
    (each) =>
      each.safety === safety &&
      each.annualBudgetMxn !== null &&
      each.foundedYear !== null &&
      each.legalRoutes.length > 0 &&
      each.states.length > 1,
  );
  if (!found) throw new Error(`No nonprofit of the demonstration is ${safety} and well known.`);
  return found.id;
}
