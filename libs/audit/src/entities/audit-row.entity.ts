import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One row of an organisation's chain. Everything but what was done is filled in by the database. */
@Entity('audit_log')
@Check('ck_audit_log_actor_kind', `actor_kind in ('person', 'system')`)
@Check('ck_audit_log_via', `via in ('session', 'token', 'job', 'command')`)
@Check('ck_audit_log_action', `action ~ '^[a-z]+(-[a-z]+)*[.][a-z]+(-[a-z]+)*$'`)
@Check('ck_audit_log_subject_type', `subject_type ~ '^[a-z]+(-[a-z]+)*$'`)
@Check('ck_audit_log_subject_id', `subject_id ~ '^[A-Za-z0-9._:-]{1,100}$'`)
@Check('ck_audit_log_detail', `jsonb_typeof(detail) = 'object'`)
@Index('ix_audit_log_at', ['tenantId', 'at'])
@Index('ix_audit_log_action', ['tenantId', 'action', 'seq'])
export class AuditRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_audit_log' })
  tenantId!: string;

  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'pk_audit_log' })
  seq!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  actorKind!: 'person' | 'system';

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('uuid', { nullable: true })
  actorTenantId!: string | null;

  @Column('text', { array: true })
  roles!: string[];

  @Column('text', { nullable: true })
  system!: string | null;

  @Column('text', { nullable: true })
  via!: string | null;

  @Column('text')
  action!: string;

  @Column('text')
  subjectType!: string;

  @Column('text', { nullable: true })
  subjectId!: string | null;

  @Column('jsonb', { default: {} })
  detail!: object;

  @Column('bytea')
  prevHash!: Buffer;

  @Column('bytea')
  hash!: Buffer;
}
