import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Calls and cases of one place, set of forms and period, as a line of a file gives them; null: not reported. */
@Entity('hotline_counts')
@Check('ck_hotline_counts_place', `place ~ '^(MX-[A-Z]{3}|abroad(:[A-Z]{2})?|unknown)$'`)
@Check('ck_hotline_counts_period_start', `period_start ~ '^[0-9]{4}(-[0-9]{2}){0,2}$'`)
@Check('ck_hotline_counts_period_end', `period_end ~ '^[0-9]{4}(-[0-9]{2}){0,2}$'`)
@Check('ck_hotline_counts_calls', `calls >= 0`)
@Check('ck_hotline_counts_cases', `cases >= 0`)
@Check('ck_hotline_counts_period', `left(period_start, 4) <= left(period_end, 4)`)
@Check('ck_hotline_counts_some', `calls is not null or cases is not null`)
@ForeignKey('figure_imports', ['tenantId', 'importId'], ['tenantId', 'id'], {
  name: 'fk_hotline_counts_import',
})
export class HotlineCount {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_hotline_counts' })
  tenantId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_hotline_counts' })
  importId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_hotline_counts' })
  line!: number;

  @Column('text')
  place!: string;

  @Column('text', { array: true })
  forms!: string[];

  @Column('text')
  periodStart!: string;

  @Column('text')
  periodEnd!: string;

  @Column('integer', { nullable: true })
  calls!: number | null;

  @Column('integer', { nullable: true })
  cases!: number | null;
}
