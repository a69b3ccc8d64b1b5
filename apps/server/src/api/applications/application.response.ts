import { ApiProperty } from '@nestjs/swagger';
import type {
  AnswerRow,
  ApplicationStanding,
  BesideRow,
  EditResult,
  ListedApplication,
  SuggestedAnswer,
  WrittenEdits,
} from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { toFieldProblem } from '../../http/problem';
import { FieldProblem, LocaleTextResponse } from '../../http/problem.response';
import { ANY_ANSWER } from './any-answer';

const STATUSES = ['draft', 'submitted', 'withdrawn'] as const;
const STAGES = ['letter', 'full', 'later'] as const;
const STANDINGS = ['not-asked', 'not-started', 'started', 'done'] as const;
const OUTCOMES = ['written', 'already', 'beside', 'refused'] as const;

class AskedCall {
  id!: string;
  title!: LocaleTextResponse;
  funder!: string;
}

export class ListedApplicationResponse {
  id!: string;
  version!: number;
  @ApiProperty({ enum: STATUSES })
  status!: string;
  @ApiProperty({ enum: STAGES })
  stage!: string;
  call!: AskedCall;
  startedAt!: string;
  /** Until when it can be handed in; null: no end. */
  @ApiProperty({ type: String, nullable: true })
  due!: string | null;
  /** Whether it can be handed in now. */
  open!: boolean;
  @ApiProperty({ type: String, nullable: true })
  readyAt!: string | null;
  @ApiProperty({ type: String, nullable: true })
  submittedAt!: string | null;
  @ApiProperty({ type: String, nullable: true })
  withdrawnAt!: string | null;
}

export class AnswerResponse {
  questionId!: string;
  version!: number;
  @ApiProperty(ANY_ANSWER)
  value!: unknown;
  /** The name of who wrote it; null where they work here no more. */
  @ApiProperty({ type: String, nullable: true })
  writer!: string | null;
  writtenAt!: string;
}

export class BesideResponse {
  questionId!: string;
  editId!: string;
  seenVersion!: number;
  @ApiProperty(ANY_ANSWER)
  value!: unknown;
  @ApiProperty({ type: String, nullable: true })
  writer!: string | null;
  writtenAt!: string;
}

export class SectionProgressResponse {
  id!: string;
  @ApiProperty({ enum: STANDINGS })
  standing!: string;
  /** Required questions without a good answer. */
  open!: number;
}

export class ApplicationResponse extends ListedApplicationResponse {
  /** The form as docs/grants.md describes it; it never changes. */
  @ApiProperty({ type: Object, additionalProperties: true })
  form!: object;
  answers!: AnswerResponse[];
  /** Texts that wait for somebody to choose. */
  beside!: BesideResponse[];
  sections!: SectionProgressResponse[];
  /** What keeps it from being handed in. */
  missing!: FieldProblem[];
  /** Names of those who may sign. */
  signers!: string[];
}

export class EditResultResponse {
  questionId!: string;
  editId!: string;
  @ApiProperty({ enum: OUTCOMES })
  outcome!: string;
  /** Of the answer that is kept now; 0: none. */
  version!: number;
  /** The answer that is kept now. */
  @ApiProperty(ANY_ANSWER)
  value!: unknown;
  @ApiProperty({ type: FieldProblem, nullable: true })
  fault!: FieldProblem | null;
}

export class WrittenEditsResponse {
  /** The version of the application, which who signs names. */
  version!: number;
  results!: EditResultResponse[];
}

export class SuggestionResponse {
  questionId!: string;
  @ApiProperty(ANY_ANSWER)
  value!: unknown;
  @ApiProperty({ enum: ['profile', 'application'] })
  from!: string;
  at!: string;
}

/** A moment for the API; null where there was none. */
export const momentOf = (at: Date | null): string | null => at?.toISOString() ?? null;

export function toListedResponse({
  application: { id, version, status, stage, ...times },
  call,
  due,
  isOpen,
}: ListedApplication): ListedApplicationResponse {
  return {
    ...{ id, version, status, stage },
    call: { id: call.id, title: { ...call.facts.title }, funder: call.funder },
    startedAt: times.startedAt.toISOString(),
    due: momentOf(due),
    open: isOpen,
    readyAt: momentOf(times.readyAt),
    submittedAt: momentOf(times.submittedAt),
    withdrawnAt: momentOf(times.withdrawnAt),
  };
}

export function toApplicationResponse(own: ApplicationStanding, locale: Locale): ApplicationResponse {
  return {
    ...toListedResponse(own),
    form: own.form,
    answers: own.answers.map(toAnswer),
    beside: own.beside.map(toBeside),
    sections: own.sections.map((each) => ({ ...each })),
    missing: own.faults.map((each) => toFieldProblem(each, locale)),
    signers: [...own.signers],
  };
}

export const toAnswer = ({ questionId, version, value, writer, writtenAt }: AnswerRow): AnswerResponse => ({
  ...{ questionId, version, value, writer },
  writtenAt: writtenAt.toISOString(),
});

export const toBeside = ({
  questionId,
  editId,
  seenVersion,
  value,
  writer,
  writtenAt,
}: BesideRow): BesideResponse => ({
  ...{ questionId, editId, seenVersion, value, writer },
  writtenAt: writtenAt.toISOString(),
});

export function toWrittenResponse({ version, results }: WrittenEdits, locale: Locale): WrittenEditsResponse {
  return { version, results: results.map((each) => toResult(each, locale)) };
}

const toResult = ({ fault, ...result }: EditResult, locale: Locale): EditResultResponse => ({
  ...result,
  fault: fault && toFieldProblem(fault, locale),
});

export function toSuggestions(offered: Readonly<Record<string, SuggestedAnswer>>): SuggestionResponse[] {
  return Object.entries(offered).map(([questionId, { value, from, at }]) => ({
    ...{ questionId, value, from },
    at: at.toISOString(),
  }));
}
