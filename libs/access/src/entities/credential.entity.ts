import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What proves a person at sign-in. Apart from the person, because colleagues may read people and nobody may read this. */
@Entity('credentials')
@ForeignKey('people', ['personId'], ['id'], { name: 'fk_credentials_person', onDelete: 'CASCADE' })
export class Credential {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_credentials' })
  personId!: string;

  @Column('text')
  passwordHash!: string;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt!: Date;
}
