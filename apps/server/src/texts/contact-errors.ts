import type { LocaleText } from '@puente/kernel';

const text = (es: string, en: string): LocaleText => ({ es, en });

/** Refusals about contacts and bank accounts. */
export const CONTACT_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'too-many-contacts': text(
    'Caben {most} contactos. Quita uno antes.',
    'There is room for {most} contacts. Remove one first.',
  ),
  'name-needed': text('Escribe cómo se llama o qué hace.', 'Write what they are called or what they do.'),
  'way-to-reach-needed': text('Escribe un teléfono o un correo.', 'Write a phone number or an e-mail.'),
  'phone-shape': text(
    'El teléfono lleva de 10 a 15 dígitos, sin palabras.',
    'A phone number has 10 to 15 digits, no words.',
  ),
  'email-shape': text(
    'No parece un correo: falta algo como nombre@dominio.mx.',
    'It does not look like an e-mail.',
  ),
  'looks-like-place': text(
    'Parece decir dónde está un lugar. Quítalo; si no lo dice, márcalo abajo.',
    'It seems to tell where a place is. Take it out; if it does not, tick the box below.',
  ),
  'clabe-shape': text('La CLABE lleva 18 dígitos.', 'A CLABE has 18 digits.'),
  'clabe-check-digit': text(
    'El último dígito no coincide: revisa la CLABE.',
    'The last digit does not match: check the CLABE.',
  ),
  'holder-needed': text('Escribe el nombre de quien es titular.', 'Write the name of the account holder.'),
  'bank-needed': text(
    'No conocemos ese banco: escribe su nombre.',
    'We do not know that bank: write its name.',
  ),
};
