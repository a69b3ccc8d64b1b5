import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@puente/config';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
}

type Content = Readonly<Record<string, { readonly schema: Schema }>>;

interface OperationObject {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** One operation of the API as the checked-in description tells it. */
export interface Operation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly query: readonly string[];
  readonly body: { readonly type: string; readonly schema: Schema } | null;
  readonly responses: OperationObject['responses'];
}

/** The description of the API that is handed out with the project (`npm run openapi`). */
export class ContractDocument {
  private readonly document: Document;
  private readonly ajv = new Ajv({ strict: false, allErrors: true });
  private readonly validators = new Map<string, ValidateFunction | null>();
  readonly operations: readonly Operation[];

  constructor(file = join(projectRoot(), 'docs/openapi.json')) {
    if (!existsSync(file)) throw new Error('docs/openapi.json is missing: run `npm run openapi`.');
    this.document = JSON.parse(readFileSync(file, 'utf8')) as Document;
    addFormats(this.ajv);
    this.ajv.addSchema(closed(this.document), 'api');
    this.operations = Object.entries(this.document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => toOperation(path, method, operation)),
    );
  }

  /** A schema with its references followed. */
  resolve(schema: Schema): Schema {
    if (schema.$ref) return this.resolve(this.document.components.schemas[schema.$ref.split('/').at(-1)!]!);
    if (schema.allOf?.length === 1) return this.resolve(schema.allOf[0]!);
    return schema;
  }

  /** What is wrong with an answer: an undocumented status, or a body that its schema does not describe. */
  faultsOf({ name, path, method, responses }: Operation, status: number, body: string): string[] {
    if (!responses[status]) return [`${name}: ${status} is not documented`];
    const validate = this.validatorOf(path, method, status);
    if (!validate) return body === '' ? [] : [`${name}: the body of ${status} is not documented`];
    if (validate(JSON.parse(body))) return [];
    const first = validate.errors![0]!;
    return [
      `${name}: ${status} ${first.instancePath || '/'} ${first.message} ${JSON.stringify(first.params)}`,
    ];
  }

  private validatorOf(path: string, method: string, status: number): ValidateFunction | null {
    const place = ['paths', path, method.toLowerCase(), 'responses', String(status)];
    const key = place.join(' ');
    if (!this.validators.has(key)) this.validators.set(key, this.compile(place));
    return this.validators.get(key)!;
  }

  private compile(place: readonly string[]): ValidateFunction | null {
    const [, path, method, , status] = place as [string, string, string, string, string];
    if (!this.document.paths[path]![method]!.responses[status]!.content) return null;
    const pointer = [...place, 'content', 'application/json', 'schema'].map((each) =>
      encodeURIComponent(each.replaceAll('~', '~0').replaceAll('/', '~1')),
    );
    return this.ajv.compile({ $ref: `api#/${pointer.join('/')}` });
  }
}

function toOperation(path: string, method: string, operation: OperationObject): Operation {
  const [type, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  return {
    name: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path,
    query: (operation.parameters ?? []).filter((each) => each.in === 'query').map((each) => each.name),
    body: type && content ? { type, schema: content.schema } : null,
    responses: operation.responses,
  };
}

/** An answer may hold only what is described: objects with named properties take no others. */
function closed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(closed) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, closed<unknown>(each)]));
  if (copy.nullable === true && Array.isArray(copy.allOf)) {
    return { anyOf: [{ type: 'null' }, ...(copy.allOf as unknown[])] } as T;
  }
  const open =
    'properties' in copy && 'type' in copy && copy.type === 'object' && !('additionalProperties' in copy);
  return (open ? { ...copy, additionalProperties: false } : copy) as T;
}
