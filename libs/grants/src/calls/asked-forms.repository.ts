import type { Tx } from '@puente/database';
import type { Form, Stage } from '../core';

export interface AskedForm {
  readonly tenantId: string;
  readonly formId: string;
  readonly formNumber: number;
  readonly document: Form;
}

/** The versions of forms that calls ask, each once, as those whose policies show them read them. */
export function listAskedForms(tx: Tx, callIds: readonly string[]): Promise<AskedForm[]> {
  return tx.query<AskedForm[]>(
    `select v.tenant_id as "tenantId", v.form_id as "formId", v.number as "formNumber", v.document
       from form_versions v
      where exists (select from call_stages s where s.tenant_id = v.tenant_id and s.form_id = v.form_id
        and s.form_number = v.number and s.call_id = any ($1::uuid[]))`,
    [callIds],
  );
}

/** The stages of a call whose form says something else by now. */
export async function listChangedForms(tx: Tx, tenantId: string, callId: string): Promise<Stage[]> {
  const rows = await tx.query<{ stage: Stage }[]>(
    `select s.stage from call_stages s
       join forms f on f.tenant_id = s.tenant_id and f.id = s.form_id
       join form_versions v on v.tenant_id = s.tenant_id and v.form_id = s.form_id and v.number = s.form_number
      where s.tenant_id = $1 and s.call_id = $2 and f.document is distinct from v.document order by s.stage`,
    [tenantId, callId],
  );
  return rows.map(({ stage }) => stage);
}
