import type { FieldError } from '@puente/kernel';
import { bankOfClabe } from './banks';
import { faultOfClabe, normaliseClabe } from './clabe';

/** A bank account as it is typed. The bank may be left empty where the CLABE names it. */
export interface BankAccountInput {
  readonly clabe: string;
  readonly holder: string;
  readonly bank: string;
}

/** What is kept and, later, paid to. */
export interface BankAccountContent {
  readonly clabe: string;
  readonly holder: string;
  readonly bank: string;
}

const HOLDER_LENGTH = 200;
const BANK_LENGTH = 80;

/** What is wrong with an account, by field; nothing for a good one. */
export function faultsOfBankAccount({ clabe, holder, bank }: BankAccountInput): FieldError[] {
  const clabeFault = faultOfClabe(clabe);
  const bankKnown = bank.trim() !== '' || clabeFault !== null || bankOfClabe(normaliseClabe(clabe)) !== null;
  return [
    ...(clabeFault ? [{ field: 'clabe', code: clabeFault }] : []),
    ...(holder.trim() === '' ? [{ field: 'holder', code: 'holder-needed' }] : []),
    ...(holder.length > HOLDER_LENGTH ? [{ field: 'holder', code: 'too-long-text' }] : []),
    ...(bank.length > BANK_LENGTH ? [{ field: 'bank', code: 'too-long-text' }] : []),
    ...(bankKnown ? [] : [{ field: 'bank', code: 'bank-needed' }]),
  ];
}

/** The content of a checked account. */
export function contentOf({ clabe, holder, bank }: BankAccountInput): BankAccountContent {
  const plain = normaliseClabe(clabe);
  return { clabe: plain, holder: holder.trim(), bank: bank.trim() || (bankOfClabe(plain) ?? '') };
}
