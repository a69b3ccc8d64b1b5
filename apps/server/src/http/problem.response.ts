/** One refused field. */
export class FieldProblem {
  field!: string;
  code!: string;
  message!: string;
}

/** Every refusal of the API. */
export class ProblemResponse {
  code!: string;
  message!: string;
  errors!: FieldProblem[];
  requestId!: string;
}

/** A text in both languages. */
export class LocaleTextResponse {
  es!: string;
  en!: string;
}
