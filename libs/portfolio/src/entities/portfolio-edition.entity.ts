import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An edition of the figures of all organisations' awards, and how far it is. Its figures are releases under its id. */
@Entity('portfolio_editions')
@Check('ck_portfolio_editions_progress', 'done between 0 and tables')
@Check('ck_portfolio_editions_ended', 'ended_at is null or done = tables')
@Index('uq_portfolio_editions_open', ['tenantId'], { unique: true, where: 'ended_at is null' })
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_portfolio_editions_organization' })
export class PortfolioEditionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_portfolio_editions' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_portfolio_editions' })
  id!: string;

  @Column('uuid')
  askedBy!: string;

  @Column('timestamptz')
  askedAt!: Date;

  /** Tables that are checked, and those of them that are done. */
  @Column('integer', { default: 0 })
  tables!: number;

  @Column('integer', { default: 0 })
  done!: number;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
