import type { Tx } from '@puente/database';
import type { Form } from '../core';
import type { FormVersion } from '../entities/form-version.entity';
import { FormDraft } from '../entities/form.entity';

export interface FormRow {
  readonly id: string;
  readonly version: number;
  readonly document: Form;
  readonly archivedAt: Date | null;
  readonly updatedAt: Date;
  /** The number of its last version; null before there is one. */
  readonly lastNumber: number | null;
}

const ROWS = `select f.id, f.version, f.document, f.archived_at as "archivedAt", f.updated_at as "updatedAt",
    (select max(v.number) from form_versions v where v.tenant_id = f.tenant_id and v.form_id = f.id) as "lastNumber"
  from forms f where f.tenant_id = $1`;

/** An organisation's forms that are in use, the latest changed first. */
export function listForms(tx: Tx, tenantId: string): Promise<FormRow[]> {
  return tx.query<FormRow[]>(`${ROWS} and f.archived_at is null order by f.updated_at desc, f.id`, [
    tenantId,
  ]);
}

export async function findForm(tx: Tx, tenantId: string, id: string): Promise<FormRow | null> {
  const rows = await tx.query<FormRow[]>(`${ROWS} and f.id = $2`, [tenantId, id]);
  return rows[0] ?? null;
}

export async function insertForm(
  tx: Tx,
  form: Pick<FormDraft, 'tenantId' | 'id' | 'document' | 'createdBy'>,
): Promise<void> {
  await tx.insert(FormDraft, form);
}

interface FormKey {
  readonly tenantId: string;
  readonly id: string;
  readonly seenVersion: number;
}

/** Writes a form if it still has the version that the writer saw; tells whether it had. */
export async function updateForm(
  tx: Tx,
  { tenantId, id, seenVersion }: FormKey,
  document: Form,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update forms set version = version + 1, document = $4, updated_at = now()
      where tenant_id = $1 and id = $2 and version = $3 and archived_at is null`,
    [tenantId, id, seenVersion, JSON.stringify(document)],
  );
  return count === 1;
}

/** Puts a form away; its versions stay where calls ask them. */
export async function archiveForm(tx: Tx, { tenantId, id, seenVersion }: FormKey): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update forms set version = version + 1, archived_at = now(), updated_at = now()
      where tenant_id = $1 and id = $2 and version = $3 and archived_at is null`,
    [tenantId, id, seenVersion],
  );
  return count === 1;
}

/** A version as those whose policies show it read it. */
export async function findFormVersion(
  tx: Tx,
  { tenantId, formId, number }: Pick<FormVersion, 'tenantId' | 'formId' | 'number'>,
): Promise<Form | null> {
  const rows = await tx.query<{ document: Form }[]>(
    'select document from form_versions where tenant_id = $1 and form_id = $2 and number = $3',
    [tenantId, formId, number],
  );
  return rows[0]?.document ?? null;
}

/** The version that says what the form says now: the last one if nothing changed since, or a new one. */
export async function freezeForm(
  tx: Tx,
  { tenantId, formId, madeBy, madeAt }: Pick<FormVersion, 'tenantId' | 'formId' | 'madeBy' | 'madeAt'>,
): Promise<number> {
  await tx.query('select 1 from forms where tenant_id = $1 and id = $2 for update', [tenantId, formId]);
  const rows = await tx.query<{ number: number }[]>(
    `with last as (select number, document from form_versions where tenant_id = $1 and form_id = $2
        order by number desc limit 1),
      made as (insert into form_versions (tenant_id, form_id, number, document, made_by, made_at)
        select f.tenant_id, f.id, coalesce((select number from last), 0) + 1, f.document, $3, $4 from forms f
        where f.tenant_id = $1 and f.id = $2 and f.document is distinct from (select document from last)
        returning number)
      select number from made union all select number from last order by number desc limit 1`,
    [tenantId, formId, madeBy, madeAt],
  );
  return rows[0]!.number;
}
