import type { OpenAPIObject } from '@nestjs/swagger';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Names the ids of each address that its method reads through a decorator of its own, which the description cannot see. */
export function describeIds(document: OpenAPIObject): OpenAPIObject {
  for (const [path, item] of Object.entries(document.paths)) {
    const ids = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    for (const operation of METHODS.flatMap((method) => item[method] ?? [])) {
      const named = operation.parameters ?? [];
      const unnamed = ids.filter((id) => !named.some((each) => 'in' in each && each.name === id));
      operation.parameters = [...unnamed.map(idParameter), ...named];
    }
  }
  return document;
}

const idParameter = (name: string) => ({
  ...{ name, required: true, in: 'path' as const },
  schema: { type: 'string' },
});
