import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MailStatus } from '../core';

/** A mail that was decided together with the change that it is about. Its text is made when it is sent. */
@Entity('mails')
@Check('ck_mails_status', `status in ('waiting', 'sent', 'kept', 'dropped', 'failed')`)
@Check('ck_mails_reader', `(person_id is null) <> (sealed_address is null)`)
@Check('ck_mails_locale', `locale in ('es', 'en')`)
@Index('ix_mails_created', ['createdAt'])
@Index('ix_mails_person', ['personId'])
@Index('ix_mails_tenant', ['tenantId', 'createdAt'])
@Index('uq_mails_digest', ['tenantId', 'personId', 'digestAt'], {
  unique: true,
  where: 'digest_at is not null',
})
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_mails_organization' })
@ForeignKey('people', ['personId'], ['id'], { name: 'fk_mails_person', onDelete: 'CASCADE' })
export class Mail {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_mails' })
  id!: string;

  @Column('uuid')
  tenantId!: string;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  /** Only for somebody who has no account yet. */
  @Column('bytea', { nullable: true })
  sealedAddress!: Buffer | null;

  @Column('text', { nullable: true })
  locale!: 'es' | 'en' | null;

  @Column('text')
  template!: string;

  @Column('jsonb')
  data!: object;

  @Column('text', { default: 'waiting' })
  status!: MailStatus;

  @Column('integer', { default: 0 })
  tries!: number;

  @Column('timestamptz', { nullable: true })
  digestAt!: Date | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('text', { nullable: true })
  fault!: string | null;
}
