import { answersSchema } from './answer-schema';
import type { Form } from './form';

/** A form as a file: itself, with the JSON Schema of its answers for those who read answers elsewhere. */
export function toFormFile(form: Form): object {
  return { ...form, schema: answersSchema(form) };
}
