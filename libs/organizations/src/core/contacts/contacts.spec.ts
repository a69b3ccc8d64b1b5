import { faultsOfContact, looksLikePlace, type ContactInput } from '.';

const good: ContactInput = {
  name: 'Coordinación',
  phone: '+52 961 000 0000',
  email: '',
  notes: 'Solo mensajes, de lunes a jueves de 9 a 14 h.',
  tellsNoPlace: false,
};
const faults = (change: Partial<ContactInput>): string[] =>
  faultsOfContact({ ...good, ...change }).map(({ field, code }) => `${field}: ${code}`);

describe('a contact', () => {
  it('with a name and one way to be reached is good', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ phone: '', email: 'coordinacion@ejemplo.mx' })).toEqual([]);
  });

  it.each<[Partial<ContactInput>, string[]]>([
    [{ name: ' ' }, ['name: name-needed']],
    [{ phone: '' }, ['phone: way-to-reach-needed']],
    [{ phone: '12345' }, ['phone: phone-shape']],
    [{ phone: 'llamar al 961 000 0000' }, ['phone: phone-shape']],
    [{ email: 'no es un correo' }, ['email: email-shape']],
    [{ notes: 'x'.repeat(501) }, ['notes: too-long-text']],
    [{ notes: 'Estamos en la calle Hidalgo' }, ['notes: looks-like-place']],
    [{ notes: 'Estamos en la calle Hidalgo', tellsNoPlace: true }, []],
    [{ name: 'Casa, Av. Juárez 12' }, ['name: looks-like-place']],
  ])('%j: %j', (change, expected) => expect(faults(change)).toEqual(expected));
});

describe('looksLikePlace', () => {
  it.each([
    'Calle 5 de Mayo',
    'av. Reforma 1',
    'Col. Centro',
    'C.P. 29000',
    'cp 29000',
    'km 4 de la salida',
    'enfrente de la escuela',
    '16.7521, -93.1152',
    'https://maps.app.goo.gl/abc',
    'número 12',
  ])('takes %j for a place', (text) => expect(looksLikePlace(text)).toBe(true));

  it.each([
    '',
    'De 9 a 14 h, solo mensajes',
    'Preguntar por Coordinación; no dejar recados',
    'Weekdays, messages only. Never call at night.',
    'Extensión 204',
  ])('leaves %j', (text) => expect(looksLikePlace(text)).toBe(false));
});
