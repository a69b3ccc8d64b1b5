import type { DeclaredRoute } from '../../../apps/server/src/http/route-census';
import { isApi } from '../addresses';
import { ContractDocument, type Operation } from '../t35-document';
import type { World } from './world';

/** One thing that can be asked of the server: an operation of the API, or a page or form in both languages. */
export interface Target {
  /** `GET /:locale/programmes`: pages once, whatever their language. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly route: DeclaredRoute;
  /** How the description tells it; null for pages. */
  readonly operation: Operation | null;
}

const document = new ContractDocument();

export function targetsOf(world: World): Target[] {
  const byName = new Map<string, Target>();
  for (const route of world.routes) {
    const path = route.path.replace(/^\/(es|en)(?=\/|$)/, '/:locale');
    const name = `${route.method} ${path}`;
    const operation = isApi(route) ? operationOf(name) : null;
    byName.set(name, { name, method: route.method, path, route, operation });
  }
  return [...byName.values()];
}

function operationOf(name: string): Operation {
  const described = name.replace(/:(\w+)/g, '{$1}');
  const found = document.operations.find((each) => each.name === described);
  if (!found) throw new Error(`${name} is not in docs/openapi.json: run \`npm run openapi\`.`);
  return found;
}
