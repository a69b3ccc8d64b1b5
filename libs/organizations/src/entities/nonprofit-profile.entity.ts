import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

const pesos = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** What a nonprofit says of itself. Empty lists and nulls mean "not told yet". No address has a place here. */
@Entity('nonprofit_profiles')
@Check('ck_nonprofit_profiles_safety', `safety in ('open', 'discreet', 'protected')`)
@Check('ck_nonprofit_profiles_budget', `annual_budget_mxn >= 0`)
@Check('ck_nonprofit_profiles_min_award', `min_award_mxn >= 0`)
@Index('uq_nonprofit_profiles_external_ref', ['externalRef', 'tenantId'], { unique: true })
@ForeignKey('organizations', ['tenantId'], ['id'], { name: 'fk_nonprofit_profiles_organization' })
export class NonprofitProfile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_nonprofit_profiles' })
  tenantId!: string;

  @Column('integer', { default: 1 })
  version!: number;

  /** The id in the file that it was imported from. */
  @Column('text', { nullable: true })
  externalRef!: string | null;

  @Column('text', { default: 'protected' })
  safety!: string;

  @Column('text', { array: true, default: () => `'{}'` })
  states!: string[];

  @Column('jsonb', { default: () => `'{}'` })
  strategies!: Record<string, number>;

  @Column('text', { array: true, default: () => `'{}'` })
  needs!: string[];

  @Column('text', { array: true, default: () => `'{}'` })
  forms!: string[];

  @Column('text', { array: true, default: () => `'{}'` })
  populations!: string[];

  @Column('text', { array: true, default: () => `'{}'` })
  services!: string[];

  @Column('text', { array: true, default: () => `'{}'` })
  movements!: string[];

  @Column('text', { array: true, default: () => `'{}'` })
  languages!: string[];

  @Column('bigint', { nullable: true, transformer: pesos })
  annualBudgetMxn!: number | null;

  @Column('integer', { nullable: true })
  foundedYear!: number | null;

  @Column('boolean', { nullable: true })
  authorisedDonee!: boolean | null;

  @Column('boolean', { nullable: true })
  hasCluni!: boolean | null;

  @Column('text', { nullable: true })
  rfc!: string | null;

  @Column('text', { nullable: true })
  cluni!: string | null;

  @Column('text', { array: true, default: () => `'{}'` })
  legalRoutes!: string[];

  @Column('bigint', { nullable: true, transformer: pesos })
  minAwardMxn!: number | null;

  @Column('boolean', { nullable: true })
  acceptsPublicity!: boolean | null;

  @Column('text', { array: true, default: () => `'{}'` })
  capacityGaps!: string[];

  @Column('text', { array: true, default: () => `'{}'` })
  refusedFunders!: string[];

  @Column('text', { default: '' })
  missionEs!: string;

  @Column('text', { default: '' })
  missionEn!: string;

  @Column('timestamptz', { nullable: true })
  verifiedAt!: Date | null;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;
}
