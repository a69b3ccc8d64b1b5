import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LegalRoute } from '@puente/taxonomy';
import type { RouteState } from '../core';

/** The legal route that a funder chose for a nonprofit; both read it. */
@Entity('legal_routes')
@Check(
  'ck_legal_routes_route',
  `route in ('public-charity', 'treaty', 'equivalency-determination', 'expenditure-responsibility', 'through-hip', 'domestic')`,
)
@Check('ck_legal_routes_state', `state in ('open', 'ready', 'expired', 'ended')`)
@Check(
  'ck_legal_routes_ended',
  `num_nonnulls(ended_by, ended_at) = case when state = 'ended' then 2 else 0 end`,
)
@Index('uq_legal_routes_pair', ['tenantId', 'nonprofitId'], { unique: true, where: `state <> 'ended'` })
@Index('ix_legal_routes_nonprofit', ['nonprofitId'])
@ForeignKey('organizations', ['nonprofitId'], ['id'], { name: 'fk_legal_routes_nonprofit' })
export class ChosenRoute {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_legal_routes' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_legal_routes' })
  id!: string;

  @Column('uuid')
  nonprofitId!: string;

  @Column('text')
  route!: LegalRoute;

  @Column('text', { default: 'open' })
  state!: RouteState;

  /** Of the route with its steps. */
  @Column('integer', { default: 1 })
  version!: number;

  @Column('uuid')
  chosenBy!: string;

  @Column('timestamptz')
  chosenAt!: Date;

  @Column('uuid', { nullable: true })
  endedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
