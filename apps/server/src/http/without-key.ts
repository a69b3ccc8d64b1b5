import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const WITHOUT_KEY = 'puente:without-key';
/** Where the description of the API says it. */
export const WITHOUT_KEY_REASON = 'x-without-idempotency-key';

const REASONS = {
  secret: 'The answer holds a secret that is shown once and kept as a hash.',
  session: 'It opens or changes a session, or says who asks: a repeat is a new attempt.',
  reading: 'It changes nothing.',
  handover: 'Each handing out of a file is recorded by itself.',
  file: 'The bytes of a form’s files are not compared.',
} as const;

/** A POST of the API that knows no `Idempotency-Key`: whoever sends one is carried out each time. */
export const WithoutKey = (why: keyof typeof REASONS) =>
  applyDecorators(SetMetadata(WITHOUT_KEY, true), ApiExtension(WITHOUT_KEY_REASON, REASONS[why]));
