import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A code for the day on which the second factor is lost. Only its SHA-256 is kept. */
@Entity('recovery_codes')
@ForeignKey('people', ['personId'], ['id'], { name: 'fk_recovery_codes_person', onDelete: 'CASCADE' })
export class RecoveryCode {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_recovery_codes' })
  personId!: string;

  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'pk_recovery_codes' })
  codeHash!: Buffer;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
