import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A passkey of a person: its public half. */
@Entity('passkeys')
@Unique('uq_passkeys_credential', ['credentialId'])
@ForeignKey('people', ['personId'], ['id'], { name: 'fk_passkeys_person', onDelete: 'CASCADE' })
export class Passkey {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_passkeys' })
  id!: string;

  @Index('ix_passkeys_person')
  @Column('uuid')
  personId!: string;

  @Column('bytea')
  credentialId!: Buffer;

  @Column('bytea')
  publicKey!: Buffer;

  /** How often the device says it has signed; always zero for passkeys that several devices share. */
  @Column('bigint')
  counter!: string;

  @Column('text', { array: true })
  transports!: string[];

  @Column('text')
  name!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('date', { nullable: true })
  lastUsedOn!: string | null;
}
