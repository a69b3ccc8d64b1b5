import type { Contact } from '@puente/organizations';

export class ContactResponse {
  id!: string;
  version!: number;
  name!: string;
  phone!: string;
  email!: string;
  notes!: string;
}

/** What was added. */
export class AddedResponse {
  id!: string;
}

export const toContactResponse = ({ id, version, name, phone, email, notes }: Contact): ContactResponse => ({
  id,
  version,
  name,
  phone,
  email,
  notes,
});
