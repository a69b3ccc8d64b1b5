import type { Tx } from '@puente/database';
import { burdenOf, burdenOfCall, type Burden, type CallBurden, type Form, type StageForm } from '../core';
import { listAskedForms, type AskedForm } from './asked-forms.repository';
import type { CallRow } from './call.repository';

/** A stage of a call with what it asks. */
export interface AskedStage extends StageForm {
  readonly form: Form;
  readonly burden: Burden;
}

/** What calls ask at each of their stages, by the id of the call. */
export async function stagesOfCalls(
  tx: Tx,
  calls: readonly CallRow[],
): Promise<ReadonlyMap<string, readonly AskedStage[]>> {
  const forms = await listAskedForms(
    tx,
    calls.map(({ id }) => id),
  );
  const asked = new Map(
    forms.map(({ document, ...key }) => [keyOf(key), { form: document, burden: burdenOf(document) }]),
  );
  return new Map(calls.map((call) => [call.id, stagesOf(call, asked)]));
}

function stagesOf(
  { tenantId, stages }: CallRow,
  asked: ReadonlyMap<string, Pick<AskedStage, 'form' | 'burden'>>,
): AskedStage[] {
  return stages.flatMap((stage) => {
    const form = asked.get(keyOf({ tenantId, ...stage }));
    return form ? [{ ...stage, ...form }] : [];
  });
}

const keyOf = ({ tenantId, formId, formNumber }: Omit<AskedForm, 'document'>): string =>
  [tenantId, formId, formNumber].join(' ');

/** What all stages of a call ask together. */
export const burdenOfStages = ({ facts, pesosPerUnit }: CallRow, stages: readonly AskedStage[]): CallBurden =>
  burdenOfCall(
    stages.map(({ burden }) => burden),
    facts,
    pesosPerUnit,
  );
