import type { OpenAPIObject } from '@nestjs/swagger';
import { REQUEST_KEY_HEADER } from '../http/repeat.interceptor';
import { WITHOUT_KEY_REASON } from '../http/without-key';

const HEADER = {
  name: REQUEST_KEY_HEADER,
  in: 'header' as const,
  required: false,
  description:
    'A name for this request, such as a UUID: its repeats within 24 hours have no second effect and get the answer of the first.',
  schema: { type: 'string', minLength: 8, maxLength: 200, pattern: '^[!-~]+$' },
};
const REFUSALS = {
  409: 'Someone changed it since it was read, or the request under this key is being carried out or its answer is lost.',
  422: 'The input breaks a rule; `errors` names each field. Or the key stands for another request.',
};
const PROBLEM = {
  'application/json': { schema: { $ref: '#/components/schemas/ProblemResponse' } },
};

/** Says of each POST that it takes a key, and what that may answer, unless it says itself why not. */
export function describeKeys(document: OpenAPIObject): OpenAPIObject {
  for (const { post } of Object.values(document.paths)) {
    if (!post || WITHOUT_KEY_REASON in post) continue;
    post.parameters = [...(post.parameters ?? []), HEADER];
    for (const [status, description] of Object.entries(REFUSALS)) {
      post.responses[status] = { description, content: PROBLEM };
    }
  }
  return document;
}
