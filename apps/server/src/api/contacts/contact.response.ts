import type { Contact } from '@puente/organizations';

export class ContactResponse {
  id!: string;
  version!: number;
  name!: string;
  phone!: string;
  email!: string;
  notes!: string;
}

export const toContactResponse = ({ id, version, name, phone, email, notes }: Contact): ContactResponse => ({
  id,
  version,
  name,
  phone,
  email,
  notes,
});
