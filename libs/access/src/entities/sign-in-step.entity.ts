import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A sign-in whose first factor was right and whose second is awaited. Only the SHA-256 of its secret is kept. */
@Entity('sign_in_steps')
@ForeignKey('memberships', ['tenantId', 'personId'], ['tenantId', 'personId'], {
  name: 'fk_sign_in_steps_membership',
  onDelete: 'CASCADE',
})
export class SignInStep {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'pk_sign_in_steps' })
  idHash!: Buffer;

  @Column('uuid')
  personId!: string;

  @Column('uuid')
  tenantId!: string;

  @Column('integer', { default: 0 })
  tries!: number;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;
}
