import type { ExportView } from '@puente/exports';
import type { LeavingFile } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { listFileCsv } from '../../pages/exports/list-file-csv';
import { say } from '../../texts';

/** A file that left, or a request for one; which nonprofits are in it is not in here. */
export class ExportResponse {
  id!: string;
  /** What stands in every row of the file. */
  code!: string;
  kind!: string;
  state!: string;
  rows!: number;
  /** How the list was narrowed: codes, and of a search only that there was one. */
  filters!: Record<string, unknown>;
  purpose!: string | null;
  requester!: string | null;
  requestedAt!: string;
  decider!: string | null;
  decidedAt!: string | null;
  madeAt!: string | null;
}

/** The file itself. */
export class ExportFileResponse {
  code!: string;
  madeAt!: string;
  fileName!: string;
  /** UTF-8 with BOM, CRLF; the last two columns of each row are the mark. */
  csv!: string;
}

export function toExportFile(file: LeavingFile, locale: Locale): ExportFileResponse {
  const { code, at } = file.mark;
  const fileName = `${say(locale, 'exports.fileName')}.csv`;
  return { code, madeAt: at.toISOString(), fileName, csv: listFileCsv(file, locale) };
}

export function toExportResponse(view: ExportView): ExportResponse {
  const {
    requestedBy: _requestedBy,
    rowCount: rows,
    requestedAt,
    decidedAt,
    madeAt,
    filters,
    ...rest
  } = view;
  return {
    ...rest,
    rows,
    filters: { ...filters },
    requestedAt: requestedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    madeAt: madeAt?.toISOString() ?? null,
  };
}
