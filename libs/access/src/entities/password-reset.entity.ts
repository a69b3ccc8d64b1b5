import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Somebody asked for a new password; without a person when nobody has that e-mail. */
@Entity('password_resets')
@ForeignKey('people', ['personId'], ['id'], { name: 'fk_password_resets_person', onDelete: 'CASCADE' })
export class PasswordReset {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_password_resets' })
  id!: string;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
