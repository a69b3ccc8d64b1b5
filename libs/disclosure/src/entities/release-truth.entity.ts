import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** All numbers of a table that left, hidden ones too, sealed: only the register reads it, to attack the next one. */
@Entity('release_truths')
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_release_truths_organization' })
export class ReleaseTruth {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_release_truths' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_release_truths' })
  id!: string;

  @Column('bytea')
  sealedTable!: Buffer;
}
