import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** The account at a provider of sign-in by which a person is known. */
@Entity('linked_accounts')
@Unique('uq_linked_accounts_subject', ['issuer', 'subject'])
@Unique('uq_linked_accounts_person', ['personId', 'issuer'])
@ForeignKey('people', ['personId'], ['id'], { name: 'fk_linked_accounts_person', onDelete: 'CASCADE' })
export class LinkedAccount {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_linked_accounts' })
  id!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  issuer!: string;

  /** The provider's own name for the account; never an e-mail. */
  @Column('text')
  subject!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('date', { nullable: true })
  lastUsedOn!: string | null;
}
