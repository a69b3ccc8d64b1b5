import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('people')
@Check('ck_people_locale', `locale in ('es', 'en')`)
@Index('uq_people_email', ['email'], { unique: true })
export class Person {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_people' })
  id!: string;

  @Column('text')
  email!: string;

  @Column('text')
  name!: string;

  @Column('text', { default: 'es' })
  locale!: 'es' | 'en';

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  /** Since when the person belongs to no organisation. */
  @Column('timestamptz', { nullable: true })
  aloneSince!: Date | null;
}
