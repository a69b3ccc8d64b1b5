import type { AwardState } from '@puente/grants/core';
import type { LocaleText } from '@puente/kernel';

/** Who can do something about what is missing. */
export type Holder = 'funder' | 'nonprofit' | 'nobody';

/** What can stand between an instalment and its payment, with who has it, in words for both sides. */
export const MISSING = {
  agreement: {
    holder: 'nonprofit',
    means: { es: 'Que ambas partes firmen el convenio', en: 'Both sides sign the agreement' },
  },
  'award-paused': {
    holder: 'funder',
    means: { es: 'Que el apoyo deje de estar en pausa', en: 'The award is no longer paused' },
  },
  'award-over': {
    holder: 'nobody',
    means: { es: 'El apoyo ya no está vigente', en: 'The award is no longer active' },
  },
  requirement: {
    holder: 'nonprofit',
    means: { es: 'Entregar un requisito', en: 'A requirement is delivered' },
  },
  'requirement-review': {
    holder: 'funder',
    means: { es: 'Aceptar un requisito entregado', en: 'A delivered requirement is accepted' },
  },
  'account-none': {
    holder: 'nonprofit',
    means: { es: 'Registrar una cuenta bancaria', en: 'A bank account is entered' },
  },
  'account-unapproved': {
    holder: 'nonprofit',
    means: {
      es: 'Que una segunda persona apruebe la cuenta bancaria',
      en: 'A second person approves the bank account',
    },
  },
  'account-held': {
    holder: 'nobody',
    means: {
      es: 'Que pasen las 48 horas de espera de la cuenta bancaria nueva',
      en: 'The 48 hours that a new bank account waits are over',
    },
  },
  'account-blocked': {
    holder: 'nonprofit',
    means: {
      es: 'Registrar otra cuenta bancaria: de esta se dijo por teléfono que no es de la organización',
      en: 'Another bank account is entered: of this one it was said by telephone that it is not the nonprofit’s',
    },
  },
  'account-call': {
    holder: 'funder',
    means: {
      es: 'Llamar a la organización para confirmar la cuenta bancaria',
      en: 'The nonprofit is called to confirm the bank account',
    },
  },
  'account-changed': {
    holder: 'funder',
    means: {
      es: 'Proponer el pago de nuevo: la cuenta bancaria ya es otra',
      en: 'Propose the payment again: the bank account is another one by now',
    },
  },
  check: {
    holder: 'funder',
    means: { es: 'Terminar una revisión interna', en: 'An internal check is finished' },
  },
  money: {
    holder: 'funder',
    means: { es: 'Que haya monto libre del apoyo', en: 'Enough of the award is free' },
  },
} as const satisfies Record<string, { readonly holder: Holder; readonly means: LocaleText }>;

export type Missing = keyof typeof MISSING;

/** What is known of the account that a nonprofit has: its newest version that was not given up. */
interface KnownAccount {
  readonly id: string;
  readonly fingerprint: string;
  readonly isApproved: boolean;
  readonly isBlocked: boolean;
  /** Whether its payer called about it, or two people did without a call. */
  readonly isKnown: boolean;
  readonly heldUntil: Date;
}

/** What decides whether an instalment can be paid; null where its reader is not told. */
export interface Readiness {
  readonly awardState: AwardState;
  /** Of the requirements that it waits for: how many nobody delivered, and how many wait to be accepted. */
  readonly requirements: { readonly open: number; readonly done: number };
  readonly account: KnownAccount | 'none' | null;
  /** Names like a listed one that nobody cleared. */
  readonly hits: number | null;
  readonly amountMinor: bigint;
  /** What is free of the award. */
  readonly committedMinor: bigint | null;
}

/** What is missing before an instalment is paid, in the order in which it is done; none when it can be proposed. */
export function missingFor(readiness: Readiness, now: Date): Missing[] {
  const { requirements, hits, amountMinor, committedMinor } = readiness;
  return [
    ...missingOfAward(readiness.awardState),
    ...(requirements.open > 0 ? (['requirement'] as const) : []),
    ...(requirements.done > 0 ? (['requirement-review'] as const) : []),
    ...missingOfAccount(readiness.account, now),
    ...(hits !== null && hits > 0 ? (['check'] as const) : []),
    ...(committedMinor !== null && committedMinor < amountMinor ? (['money'] as const) : []),
  ];
}

/** What keeps a proposed payment from being approved: the same, but its money is set aside, and its account must be the one named. */
export function holdsOf(
  { accountId, accountSha256 }: { readonly accountId: string; readonly accountSha256: string },
  readiness: Readiness,
  now: Date,
): Missing[] {
  const { account } = readiness;
  const isSame = account === null || (isKnown(account) && isNamed(account, accountId, accountSha256));
  const missing = missingFor({ ...readiness, committedMinor: null }, now);
  return isSame ? missing : [...missing, 'account-changed'];
}

const isKnown = (account: KnownAccount | 'none'): account is KnownAccount => account !== 'none';
const isNamed = ({ id, fingerprint }: KnownAccount, accountId: string, sha256: string): boolean =>
  id === accountId && fingerprint === sha256;

function missingOfAward(state: AwardState): Missing[] {
  if (state === 'active') return [];
  if (state === 'paused') return ['award-paused'];
  return state === 'approved' || state === 'agreement' ? ['agreement'] : ['award-over'];
}

function missingOfAccount(account: Readiness['account'], now: Date): Missing[] {
  if (account === null) return [];
  if (account === 'none') return ['account-none'];
  if (!account.isApproved) return ['account-unapproved'];
  if (account.isBlocked) return ['account-blocked'];
  return [...missingOfHold(account, now), ...(account.isKnown ? [] : (['account-call'] as const))];
}

function missingOfHold(account: KnownAccount, now: Date): Missing[] {
  return account.heldUntil > now ? ['account-held'] : [];
}
