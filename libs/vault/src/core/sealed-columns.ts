/** A column whose values are sealed; `rowId` is the column whose value they are bound to. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}

const columns = (table: string, rowId: string, ...names: string[]): SealedColumn[] =>
  names.map((column) => ({ table, column, rowId }));

/** What is sealed with the key of its organisation (`tenant_id`). A change of keys goes through all of it. */
export const TENANT_SEALED: readonly SealedColumn[] = [
  ...columns('nonprofit_contacts', 'id', 'name', 'phone', 'email', 'notes'),
  ...columns('documents', 'id', 'sealed_name', 'sealed_key'),
  ...columns('application_files', 'id', 'sealed_name', 'sealed_key'),
  ...columns('application_uploads', 'id', 'sealed_name'),
  ...columns('signed_files', 'id', 'sealed_key'),
  ...columns('report_set_items', 'id', 'sealed_key'),
  ...columns('request_keys', 'id', 'sealed_answer'),
  ...columns('release_truths', 'id', 'sealed_table'),
  ...columns('bank_accounts', 'id', 'clabe', 'holder', 'bank', 'salt'),
];

/** What is sealed for a person, with a key that follows from the master key. */
export const PERSONAL_SEALED: readonly SealedColumn[] = [
  ...columns('totp_factors', 'person_id', 'secret', 'draft'),
  ...columns('mails', 'id', 'sealed_address'),
  ...columns('webhooks', 'id', 'secret', 'previous_secret'),
];
