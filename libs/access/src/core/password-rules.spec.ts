import { passwordFault } from './password-rules';

it.each([
  ['corta', 'password-too-short'],
  ['onceletras1', 'password-too-short'],
  ['x'.repeat(257), 'password-too-long'],
  ['password1234', 'password-too-common'],
  ['Contraseña2026!', 'password-too-common'],
  ['abcabcabcabcabc', 'password-too-common'],
  ['aaaaaaaaaaaaaa', 'password-too-common'],
  ['123456789012', 'password-too-common'],
  ['PuentePuente2026', 'password-too-common'],
  ['renata.quiroz@horizonte.example', 'password-is-email'],
  ['tres tazas azules', null],
  ['puente de piedra bajo la lluvia', null],
  ['aquí no hay sitio', null],
])('%s: %s', (password, fault) => {
  expect(passwordFault(password, 'renata.quiroz@horizonte.example')).toBe(fault);
});
