import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A visit to the provider of sign-in that is under way. Only the SHA-256 of the cookie's secret is kept. */
@Entity('single_sign_ons')
@ForeignKey('people', ['personId'], ['id'], { name: 'fk_single_sign_ons_person', onDelete: 'CASCADE' })
export class SingleSignOn {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'pk_single_sign_ons' })
  idHash!: Buffer;

  /** To whom the account is to be linked; null: somebody signs in. */
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('text')
  state!: string;

  @Column('text')
  nonce!: string;

  /** The secret half of PKCE. */
  @Column('text')
  verifier!: string;

  /** A path of the product to go on to. */
  @Column('text')
  next!: string;

  @Column('timestamptz')
  expiresAt!: Date;
}
