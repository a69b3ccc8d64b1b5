import type { Locale } from '@puente/kernel';
import { pageUrl } from '../layouts/build-page';
import { fileLinks, type FileLink } from '../shared/file-links';

/** Where the counts of imported files leave, as the reader may know them. */
export const countFiles = (locale: Locale): FileLink[] =>
  fileLinks(pageUrl(locale, 'evidence/hotline-counts'), (path) => path);
