import type { DateOnly } from '@puente/kernel';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { DoneeSource } from '../core';

/** What a nonprofit says of its authorisation to receive deductible donations, and where and when that was looked up. */
@Entity('donee_facts')
@Check('ck_donee_facts_version', `version > 0`)
@Check('ck_donee_facts_letter', `length(letter) between 1 and 60`)
@Check('ck_donee_facts_source', `source in ('letter', 'sat-list', 'official-gazette')`)
@Check('ck_donee_facts_days', `holds_until >= issued_on`)
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_donee_facts_organization' })
export class DoneeFactsRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_donee_facts' })
  tenantId!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text')
  letter!: string;

  @Column('date', { nullable: true })
  issuedOn!: DateOnly | null;

  @Column('date', { nullable: true })
  holdsUntil!: DateOnly | null;

  @Column('boolean', { nullable: true })
  fromAbroad!: boolean | null;

  @Column('text')
  source!: DoneeSource;

  @Column('date')
  checkedOn!: DateOnly;

  @Column('uuid')
  changedBy!: string;

  @Column('timestamptz')
  changedAt!: Date;
}
