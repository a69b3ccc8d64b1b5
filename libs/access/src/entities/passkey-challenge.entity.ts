import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a passkey is asked to sign, once. Only its SHA-256 is kept. */
@Entity('passkey_challenges')
@ForeignKey('people', ['personId'], ['id'], { name: 'fk_passkey_challenges_person', onDelete: 'CASCADE' })
export class PasskeyChallenge {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'pk_passkey_challenges' })
  challengeHash!: Buffer;

  /** Who adds a passkey by it; null: it is for signing in and for confirming who one is. */
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('timestamptz')
  expiresAt!: Date;
}
