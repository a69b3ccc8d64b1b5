import { generateSecret, generateURI, verifySync } from 'otplib';

/** What every authenticator app understands. */
const TOTP = { algorithm: 'sha1', digits: 6, period: 30 } as const;
const CODE = /^\d{6}$/;

/** A new secret of 160 bits, in Base32. */
export const newTotpSecret = (): string => generateSecret();

/** The address that a QR code holds for an app; `label` is what the app shows beside the code. */
export function totpAddress(secret: string, label: string): string {
  return generateURI({ ...TOTP, strategy: 'totp', issuer: 'Puente', label, secret });
}

/** The step of time whose code it is, if that is the present one, the one before or the next; else null. */
export function totpStep(secret: string, code: string, now: Date): number | null {
  const token = code.replace(/[\s-]/g, '');
  if (!CODE.test(token)) return null;
  const epoch = Math.floor(now.getTime() / 1000);
  const result = verifySync({ ...TOTP, strategy: 'totp', secret, token, epoch, epochTolerance: TOTP.period });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}
