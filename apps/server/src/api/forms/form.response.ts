import { ApiProperty } from '@nestjs/swagger';
import { burdenOf, type FormCheckup, type FormRow } from '@puente/grants';
import type { FieldError, Locale } from '@puente/kernel';
import { toFieldProblem } from '../../http/problem';
import { FieldProblem } from '../../http/problem.response';

export class BurdenResponse {
  /** Questions and documents that somebody meets who has answered nothing yet. */
  items!: number;
  documents!: number;
  /** Assumed by kind of question, not measured. */
  assumedMinutes!: number;
}

export class FormResponse {
  id!: string;
  version!: number;
  archived!: boolean;
  updatedAt!: string;
  /** The number of its last version that calls ask; null before there is one. */
  @ApiProperty({ type: Number, nullable: true })
  lastNumber!: number | null;
  burden!: BurdenResponse;
  /** The form as docs/grants.md describes it. */
  @ApiProperty({ type: Object, additionalProperties: true })
  document!: object;
}

export class FormCheckResponse {
  /** What is wrong with the form, each with its path. */
  errors!: FieldProblem[];
  /** Questions that are asked with these answers; null where the form itself is wrong. */
  @ApiProperty({ type: [String], nullable: true })
  visible!: string[] | null;
  /** Answers that are missing or refused. */
  answerErrors!: FieldProblem[];
  @ApiProperty({ type: BurdenResponse, nullable: true })
  burden!: BurdenResponse | null;
}

export function toFormResponse(row: FormRow): FormResponse {
  const { id, version, document, lastNumber } = row;
  return {
    ...{ id, version, lastNumber, document },
    archived: row.archivedAt !== null,
    updatedAt: row.updatedAt.toISOString(),
    burden: { ...burdenOf(document) },
  };
}

export function toFormCheckResponse({ errors, asked }: FormCheckup, locale: Locale): FormCheckResponse {
  const told = (faults: readonly FieldError[]): FieldProblem[] =>
    faults.map((each) => toFieldProblem(each, locale));
  return {
    errors: told(errors),
    visible: asked && [...asked.visible],
    answerErrors: told(asked?.answerErrors ?? []),
    burden: asked && { ...asked.burden },
  };
}
