import { FILE_FORMATS } from '../../http/table-answer';

export interface FileLink {
  readonly label: string;
  readonly url: string;
}

/** The links of a list to itself as a file; `addressOf` puts the filters behind a path. */
export function fileLinks(
  path: string,
  addressOf: (path: string) => string,
  formats: readonly (typeof FILE_FORMATS)[number][] = FILE_FORMATS,
): FileLink[] {
  return formats.map((format) => ({
    label: format.toUpperCase(),
    url: addressOf(`${path}.${format}`),
  }));
}
