import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A person's app for codes. Both secrets are sealed; `draft` is one that the person has not proven yet. */
@Entity('totp_factors')
@Check('ck_totp_factors_confirmed', `(secret is null) = (confirmed_at is null)`)
@ForeignKey('people', ['personId'], ['id'], { name: 'fk_totp_factors_person', onDelete: 'CASCADE' })
export class TotpFactor {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_totp_factors' })
  personId!: string;

  @Column('bytea', { nullable: true })
  secret!: Buffer | null;

  @Column('bytea', { nullable: true })
  draft!: Buffer | null;

  @Column('timestamptz', { nullable: true })
  draftAt!: Date | null;

  /** The step of time of the last code that was accepted: it and earlier ones are refused. */
  @Column('bigint', { default: 0 })
  lastStep!: string;

  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;
}
