import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const EXTENSION = '.hbs';

/** One template: its name is the path under its root without the extension. */
export interface TemplateFile {
  readonly name: string;
  readonly source: string;
  /** Files that begin with `_` may be put into others. */
  readonly isPartial: boolean;
}

/** Reads every `*.hbs` under the roots, in order of name. Two files of one name are a mistake. */
export function readTemplates(roots: readonly string[]): TemplateFile[] {
  const files = roots.flatMap((root) => templatesUnder(root));
  const names = files.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`Two templates are called «${twice}»`);
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function templatesUnder(root: string): TemplateFile[] {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return paths
    .filter((path) => path.endsWith(EXTENSION))
    .map((path) => path.replaceAll('\\', '/'))
    .map((path) => ({
      name: path.slice(0, -EXTENSION.length),
      source: readFileSync(join(root, path), 'utf8'),
      isPartial: path.slice(path.lastIndexOf('/') + 1).startsWith('_'),
    }));
}
