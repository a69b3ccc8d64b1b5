/** What makes a new password unfit, by code. */
export type PasswordFault =
  'password-too-short' | 'password-too-long' | 'password-too-common' | 'password-is-email';

const LEAST = 12;
const MOST = 256;

/** Stems of what people choose first; whatever is little more than one of them is guessed first. */
const COMMON = [
  'password',
  'passw0rd',
  'contrasena',
  'contraseña',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1q2w3e4r5t',
  'iloveyou',
  'teamo',
  'tequiero',
  'administrador',
  'administrator',
  'bienvenido',
  'welcome',
  'letmein',
  'mexico',
  'guadalupe',
  'puente',
  'fundacion',
  'princesa',
  'estrella',
  'futbol',
  'america',
  'chivas',
  'abcdefghijkl',
  '012345678901234',
  '987654321098765',
];

/** The first rule that a new password breaks, or null. There are no rules about kinds of signs: length is what counts. */
export function passwordFault(password: string, email: string): PasswordFault | null {
  const plain = password.normalize('NFKC').toLowerCase();
  if ([...password].length < LEAST) return 'password-too-short';
  if (password.length > MOST) return 'password-too-long';
  if (plain.includes(email.toLowerCase()) || plain === email.toLowerCase().split('@')[0]) {
    return 'password-is-email';
  }
  return isCommon(plain) ? 'password-too-common' : null;
}

/** Without common stems and what is added at the end, little is left; or it is digits only, or one short piece again and again. */
function isCommon(plain: string): boolean {
  if (/^\d+$/.test(plain) || /^(.{1,4})\1+.{0,3}$/su.test(plain)) return true;
  const rest = COMMON.reduce((text, stem) => text.replaceAll(stem, ''), plain);
  return rest.length < plain.length && rest.replace(/[\d\W_]+/gu, '').length < 4;
}
