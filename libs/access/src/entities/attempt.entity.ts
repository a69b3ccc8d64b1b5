import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often something was tried in the present window. The key is an HMAC of who and whence. */
@Entity('attempts')
@Index('ix_attempts_ends_at', ['endsAt'])
export class Attempt {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'pk_attempts' })
  key!: Buffer;

  @Column('integer')
  count!: number;

  @Column('timestamptz')
  endsAt!: Date;
}
