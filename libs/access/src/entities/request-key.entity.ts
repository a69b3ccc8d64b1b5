import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A name that a program gave to a request; its sender's alone, for a day. */
@Entity('request_keys')
@Check('ck_request_keys_route', 'length(route) between 1 and 200')
@Check('ck_request_keys_key', 'length(key_hash) = 32')
@Check('ck_request_keys_request', 'length(request_hash) = 32')
@Check('ck_request_keys_status', 'status between 200 and 299 or status = 303')
@Check('ck_request_keys_answer', 'sealed_answer is null or status is not null')
@Unique('uq_request_keys_key', ['tenantId', 'personId', 'route', 'keyHash'])
@Index('ix_request_keys_begun_at', ['begunAt'])
@ForeignKey('memberships', ['tenantId', 'personId'], ['tenantId', 'personId'], {
  name: 'fk_request_keys_membership',
  onDelete: 'CASCADE',
})
export class RequestKey {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_request_keys' })
  tenantId!: string;

  /** The try that carries the request out. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_request_keys' })
  id!: string;

  @Column('uuid')
  personId!: string;

  /** As it is declared, without ids. */
  @Column('text')
  route!: string;

  @Column('bytea')
  keyHash!: Buffer;

  @Column('bytea')
  requestHash!: Buffer;

  @Column('timestamptz')
  begunAt!: Date;

  /** Set in the transaction of the effect. */
  @Column('boolean', { default: false })
  tookEffect!: boolean;

  @Column('smallint', { nullable: true })
  status!: number | null;

  @Column('bytea', { nullable: true })
  sealedAnswer!: Buffer | null;
}
