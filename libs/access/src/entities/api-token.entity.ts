import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** With it a program acts for a person in one organisation, within some of the person's permissions. */
@Entity('api_tokens')
@Check('ck_api_tokens_name', `length(name) between 1 and 100`)
@Check('ck_api_tokens_scopes', `cardinality(scopes) > 0`)
@Index('ix_api_tokens_hash', ['tokenHash'])
@ForeignKey('memberships', ['tenantId', 'personId'], ['tenantId', 'personId'], {
  name: 'fk_api_tokens_membership',
  onDelete: 'CASCADE',
})
export class ApiToken {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_api_tokens' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_api_tokens' })
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  name!: string;

  @Column('bytea')
  tokenHash!: Buffer;

  @Column('text', { array: true })
  scopes!: string[];

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('date', { nullable: true })
  lastUsedOn!: string | null;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
