import type { INestApplication } from '@nestjs/common';
import { BankAccountService, ContactService } from '@puente/organizations';
import type { Canaries } from './canaries';
import { actorOf, askerOf, ORGANIZATIONS, type Organization } from './cast';

/** Contacts and bank accounts of every nonprofit, through the services that seal them. */
export async function saveSealed(app: INestApplication, canaries: Canaries): Promise<void> {
  const nonprofits = ORGANIZATIONS.filter(({ kind }) => kind === 'nonprofit');
  for (const [index, own] of nonprofits.entries()) {
    const actor = actorOf(askerOf(own.key, 'nonprofit-admin'));
    await app.get(ContactService).add(actor, contactOf(own, canaries));
    const clabe = clabeOf(index);
    canaries.note(clabe, own, 'bank-account', 'clabe');
    const word = (place: string): string => canaries.word(own, 'bank-account', place);
    await app.get(BankAccountService).propose(actor, { clabe, holder: word('holder'), bank: word('bank') });
  }
}

function contactOf(own: Organization, canaries: Canaries) {
  const word = (place: string): string => canaries.word(own, 'contact', `contact ${place}`);
  const phone = `+52 55 ${1000 + ORGANIZATIONS.indexOf(own)} 7788`;
  return {
    name: word('name'),
    phone,
    email: `${word('email')}@ejemplo.invalid`,
    notes: word('notes'),
    tellsNoPlace: true,
  };
}

/** A CLABE with its control digit: bank, place, account, and the weighted sum of the 17 digits before. */
function clabeOf(index: number): string {
  const digits = `002010${String(7_777_777_000 + index).padStart(11, '0')}`;
  const sum = [...digits].reduce(
    (total, digit, place) => total + ((Number(digit) * [3, 7, 1][place % 3]!) % 10),
    0,
  );
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
