import { ApiProperty } from '@nestjs/swagger';

class FormTextDto {
  es!: string;
  en?: string;
}

/** A form as docs/grants.md describes it; the core checks it and names the path of every fault. */
export class FormDto {
  /** `puente-form-1`. */
  format!: string;
  title!: FormTextDto;
  intro?: FormTextDto;
  @ApiProperty({ type: [Object] })
  sections!: object[];
  @ApiProperty({ type: [Object] })
  checks?: object[];
}

export class ChangedFormDto extends FormDto {
  /** The version that was read. */
  version!: number;
}

/** A form and answers that are not stored. */
export class FormCheckDto {
  @ApiProperty({ type: Object })
  form!: object;
  /** Answers by question. */
  @ApiProperty({ type: Object })
  answers?: Record<string, unknown>;
}
