import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One programme of those that a membership is limited to; a membership without any has all of the organisation's. */
@Entity('membership_programmes')
@ForeignKey('memberships', ['tenantId', 'personId'], ['tenantId', 'personId'], {
  name: 'fk_membership_programmes_membership',
  onDelete: 'CASCADE',
})
@ForeignKey('programmes', ['tenantId', 'programmeId'], ['tenantId', 'id'], {
  name: 'fk_membership_programmes_programme',
})
export class MembershipProgramme {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_membership_programmes' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_membership_programmes' })
  personId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_membership_programmes' })
  programmeId!: string;
}
