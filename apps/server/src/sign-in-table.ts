import { demonstrationAccounts } from '@puente/demonstration';

/** How to sign in to the demonstration, for the terminal. */
export function signInTable(password: string, seeded: boolean): string {
  const accounts = demonstrationAccounts('es');
  const width = Math.max(...accounts.map(({ email }) => email.length));
  const lines = accounts.map(({ email, role }) => `  ${email.padEnd(width)}  ${role}`);
  const state = seeded ? 'recién cargada · just loaded' : 'ya estaba · already there';
  return [
    `\nCartera de demostración, todo es ficticio (${state}). Contraseña de todas las cuentas · password of all accounts: ${password}`,
    ...lines,
    '',
  ].join('\n');
}
