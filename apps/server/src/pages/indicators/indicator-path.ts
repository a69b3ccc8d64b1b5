import type { GrantIndicator } from '@puente/taxonomy';

/** Where a version stands on the page of indicators. */
export const versionAnchor = (code: GrantIndicator, version: number): string => `${code}-v${version}`;

/** The address of what an indicator means, below the language. */
export const indicatorPath = (code: GrantIndicator, version: number): string =>
  `indicators#${versionAnchor(code, version)}`;
