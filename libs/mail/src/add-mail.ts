import { randomUUID } from 'node:crypto';
import type { Tx } from '@puente/database';
import { addToOutbox } from '@puente/jobs';
import type { Locale } from '@puente/kernel';
import type { Vault } from '@puente/vault';
import type { MailData, MailTemplate } from './core';
import { insertMail } from './mail.repository';

/** A person of the platform, or an address outside it, which is sealed at once. */
export type MailReader = { readonly personId: string } | { readonly address: string; readonly vault: Vault };

export interface NewMail<Name extends MailTemplate> {
  /** The organisation in whose name it goes out. */
  readonly tenantId: string;
  readonly to: MailReader;
  /** Only needed for an address; a person has a language. */
  readonly locale?: Locale;
  readonly template: Name;
  readonly data: MailData[Name];
}

/** Decides that a mail goes out, within the caller's transaction: it leaves if and only if that commits. */
export async function addMail<Name extends MailTemplate>(tx: Tx, mail: NewMail<Name>): Promise<string> {
  const id = randomUUID();
  await insertMail(tx, {
    id,
    tenantId: mail.tenantId,
    personId: 'personId' in mail.to ? mail.to.personId : null,
    sealedAddress: 'address' in mail.to ? sealAddress(id, mail.to.address, mail.to.vault) : null,
    locale: mail.locale ?? null,
    template: mail.template,
    data: mail.data,
  });
  await addToOutbox(tx, { name: 'mail.send', data: { mailId: id }, tenantId: mail.tenantId });
  return id;
}

const addressField = (rowId: string) => ({ table: 'mails', column: 'sealed_address', rowId });

const sealAddress = (id: string, address: string, vault: Vault): Buffer =>
  vault.sealPersonal(addressField(id), address);

export const openAddress = (id: string, sealed: Buffer, vault: Vault): string =>
  vault.openPersonal(addressField(id), sealed);
