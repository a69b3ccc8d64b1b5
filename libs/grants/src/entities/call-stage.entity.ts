import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Stage } from '../core';

/** Which version of a form a stage of a call asks. */
@Entity('call_stages')
@Check('ck_call_stages_stage', `stage in ('letter', 'full', 'later')`)
@Check('ck_call_stages_due', `(stage = 'later') = (due_days is not null) and due_days between 1 and 365`)
@ForeignKey('calls', ['tenantId', 'callId'], ['tenantId', 'id'], { name: 'fk_call_stages_call' })
@ForeignKey('form_versions', ['tenantId', 'formId', 'formNumber'], ['tenantId', 'formId', 'number'], {
  name: 'fk_call_stages_form',
})
export class CallStage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_call_stages' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_call_stages' })
  callId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_call_stages' })
  stage!: Stage;

  @Column('uuid')
  formId!: string;

  @Column('integer')
  formNumber!: number;

  @Column('integer', { nullable: true })
  dueDays!: number | null;
}
