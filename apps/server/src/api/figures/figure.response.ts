import {
  faultText,
  type FigureCheck,
  type FigureImportCase,
  type FigureImported,
  type FigureImportView,
  type PublishedCount,
  type SetAside,
} from '@puente/evidence';
import type { Locale } from '@puente/kernel';

/** An imported file of figures. */
export class FigureImportResponse {
  id!: string;
  publisher!: string;
  title!: string;
  editionYear!: number;
  rowsTaken!: number;
  rowsSetAside!: number;
  totalsAgreed!: number;
  addsTo!: string | null;
  importedAt!: string;
  /** Since when it is out of use; null: in use. */
  replacedAt!: string | null;
  replacedBy!: string | null;
}

/** One thing wrong with a row. */
export class FigureFaultResponse {
  code!: string;
  column!: string | null;
  message!: string;
}

/** A row that was not taken, as written. */
export class SetAsideResponse {
  line!: number;
  raw!: string;
  faults!: FigureFaultResponse[];
}

export class FigureImportCaseResponse extends FigureImportResponse {
  setAside!: SetAsideResponse[];
}

/** An import in use whose days the file would count again. */
export class FigureClashResponse {
  id!: string;
  title!: string;
  rows!: number;
}

/** What a file holds, and what came of it. */
export class FigureResultResponse {
  /** The import of the file; null when it was only checked and is not there. */
  id!: string | null;
  added!: boolean;
  rowsTaken!: number;
  totalsAgreed!: number;
  setAside!: SetAsideResponse[];
  clashes!: FigureClashResponse[];
}

/** Calls and cases of a place. */
export class HotlineCountResponse {
  publisher!: string;
  title!: string;
  editionYear!: number | null;
  place!: string;
  periodStart!: string;
  periodEnd!: string;
  /** Empty: all forms together. */
  forms!: string[];
  /** Null: not reported, or from 1 to 10, where `callsFew` is true. */
  calls!: number | null;
  callsFew!: boolean;
  cases!: number | null;
  casesFew!: boolean;
  /** Some row of the place reports no calls: there are at least so many. */
  callsPartly!: boolean;
  casesPartly!: boolean;
}

export function toFigureImportResponse(row: FigureImportView): FigureImportResponse {
  const { id, publisher, title, editionYear, rowsTaken, rowsSetAside, totalsAgreed } = row;
  return {
    ...{ id, publisher, title, editionYear, rowsTaken, rowsSetAside, totalsAgreed },
    addsTo: row.addsTo,
    importedAt: row.importedAt.toISOString(),
    replacedAt: row.replacedAt?.toISOString() ?? null,
    replacedBy: row.replacedBy,
  };
}

export function toFigureImportCaseResponse(row: FigureImportCase, locale: Locale): FigureImportCaseResponse {
  return { ...toFigureImportResponse(row), setAside: row.setAside.map((each) => toSetAside(each, locale)) };
}

export function toFigureResultResponse(
  result: FigureCheck | FigureImported,
  locale: Locale,
): FigureResultResponse {
  return {
    id: result.known ?? ('id' in result ? result.id : null),
    added: 'added' in result && result.added,
    rowsTaken: result.rowsTaken,
    totalsAgreed: result.totalsAgreed,
    setAside: result.setAside.map((each) => toSetAside(each, locale)),
    clashes: result.clashes.map(({ id, title, rows }) => ({ id, title, rows })),
  };
}

function toSetAside({ line, raw, faults }: SetAside, locale: Locale): SetAsideResponse {
  return {
    line,
    raw,
    faults: faults.map((each) => {
      return { code: each.code, column: each.column, message: faultText(each)[locale] };
    }),
  };
}

export function toHotlineCountResponse(each: PublishedCount): HotlineCountResponse {
  const { source, placeKey, period, forms, calls, cases, partly } = each;
  const { publisher, title, editionYear } = source;
  return {
    ...{ publisher, title, editionYear, place: placeKey, forms: [...forms] },
    ...{ periodStart: period.start, periodEnd: period.end },
    calls: calls === 'few' ? null : calls,
    callsFew: calls === 'few',
    cases: cases === 'few' ? null : cases,
    casesFew: cases === 'few',
    callsPartly: partly.includes('calls'),
    casesPartly: partly.includes('cases'),
  };
}
