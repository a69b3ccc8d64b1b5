const PROOFS = [
  'credentials',
  'totp_factors',
  'recovery_codes',
  'passkeys',
  'linked_accounts',
  'notice_settings',
  'password_resets',
  'mails',
];

/**
 * Statements that take away what proves and names people, given a query of their ids. Their rows stay with their ids
 * alone: the audit log, decisions and signatures name those.
 */
export function forgetting(people: string): readonly string[] {
  return [
    ...PROOFS.map((table) => `delete from ${table} where person_id in (${people})`),
    `update people set name = '—', email = id || '@borrada.invalid' where id in (${people})`,
  ];
}
