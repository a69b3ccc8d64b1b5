import type { ContactInput } from '../core';

/** Somebody to reach at a nonprofit, opened for a reader who may. */
export interface Contact extends Omit<ContactInput, 'tellsNoPlace'> {
  readonly id: string;
  readonly version: number;
}

export const CONTACT_TABLE = 'nonprofit_contacts';
export const CONTACT_COLUMNS = ['name', 'phone', 'email', 'notes'] as const;
export type ContactColumn = (typeof CONTACT_COLUMNS)[number];

/** A number to call, with whose it is. */
export type KnownNumber = Pick<Contact, 'name' | 'phone'>;
