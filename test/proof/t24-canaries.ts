import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PersonActor } from '@puente/database';
import { BankAccountService, ContactService } from '@puente/organizations';
import { checkDigitOf } from '@puente/organizations/core';
import { saveMember } from '@puente/testing';
import type { ProofApp } from './proof-app';

/** Texts that stand in sealed fields and must be found nowhere else. */
export class Canaries {
  readonly texts: string[] = [];

  text(): string {
    const text = `canario${randomBytes(9).toString('hex')}`;
    this.texts.push(text);
    return text;
  }

  email = (): string => `${this.text()}@ejemplo.invalid`;

  phone(): string {
    const digits = `52${this.digits(11)}`;
    this.texts.push(digits);
    return digits;
  }

  clabe(): string {
    const first = this.digits(17);
    const clabe = `${first}${checkDigitOf(first)}`;
    this.texts.push(clabe);
    return clabe;
  }

  /** How many of the canaries stand in the bytes, as text or in hexadecimal. */
  countIn(bytes: Buffer): number {
    return this.texts.filter(
      (text) => bytes.includes(text) || bytes.includes(Buffer.from(text).toString('hex')),
    ).length;
  }

  /** The canaries that stand in any file of a folder. */
  countInFolder(folder: string): number {
    const found = new Set<string>();
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const bytes = readIfFile(join(folder, name));
      if (bytes) this.texts.filter((text) => bytes.includes(text)).forEach((text) => found.add(text));
    }
    return found.size;
  }

  private digits(length: number): string {
    return [...randomBytes(length)].map((byte) => String(byte % 10)).join('');
  }
}

/** Other specs come and go on the same server: what vanishes meanwhile was not ours. */
function readIfFile(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (['EISDIR', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

/** A nonprofit with five contacts and two versions of its bank account, 26 canaries in all. */
export async function saveSealed(proof: ProofApp, canaries: Canaries): Promise<PersonActor> {
  const own = await saveMember(proof.test, 'nonprofit', 'nonprofit-admin');
  const [contacts, accounts] = [proof.app.get(ContactService), proof.app.get(BankAccountService)];
  for (let n = 0; n < 5; n++) {
    await contacts.add(own, {
      name: canaries.text(),
      phone: canaries.phone(),
      email: canaries.email(),
      notes: canaries.text(),
      tellsNoPlace: true,
    });
  }
  for (let n = 0; n < 2; n++) {
    await accounts.propose(own, { clabe: canaries.clabe(), holder: canaries.text(), bank: canaries.text() });
  }
  return own;
}
