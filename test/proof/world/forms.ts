import type { Asker } from './cast';

/** A form of a page as it was shown: where it goes and what it would send. */
export interface ShownForm {
  readonly asker: Asker;
  readonly page: string;
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly multipart: boolean;
}

/** The writing forms of a page. Read with patterns: our own templates write attributes in double quotes. */
export function formsIn(html: string, page: string, asker: Asker): ShownForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head, inside]) => {
    if (!/method="post"/i.test(head!)) return [];
    const action = attribute(head!, 'action') ?? page;
    return [{ asker, page, action, fields: fieldsIn(inside!), multipart: /multipart/.test(head!) }];
  });
}

function fieldsIn(html: string): [string, string][] {
  const inputs = [...html.matchAll(/<(?:input|button)\b([^>]*)>/g)].flatMap(([, tag]): [string, string][] => {
    const name = attribute(tag!, 'name');
    const unchecked = /type="(checkbox|radio)"/.test(tag!) && !/\schecked/.test(tag!);
    return name && !unchecked ? [[name, attribute(tag!, 'value') ?? '']] : [];
  });
  const texts = [...html.matchAll(/<textarea\b([^>]*)>([^<]*)/g)].flatMap(
    ([, tag, value]): [string, string][] => {
      const name = attribute(tag!, 'name');
      return name ? [[name, unescaped(value!)]] : [];
    },
  );
  const choices = [...html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].flatMap(
    ([, tag, options]): [string, string][] => {
      const name = attribute(tag!, 'name');
      const chosen = /<option\b[^>]*\sselected[^>]*>/.exec(options!) ?? /<option\b[^>]*>/.exec(options!);
      return name && chosen ? [[name, attribute(chosen[0], 'value') ?? '']] : [];
    },
  );
  return [...inputs, ...texts, ...choices];
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag);
  return found ? unescaped(found[1]!) : null;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  '#x3D': '=',
};
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#x27|#x3D);/g, (_, name: string) => ENTITIES[name]!);

/** As a browser sends it, without the token: whoever sends it has one in the header. */
export const urlEncoded = (fields: ShownForm['fields']): string =>
  new URLSearchParams(
    fields.filter(([name]) => name !== '_csrf').map(([name, value]): [string, string] => [name, value]),
  ).toString();
