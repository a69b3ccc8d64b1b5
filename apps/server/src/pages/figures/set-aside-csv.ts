import { faultText, WHAT_IS_WRONG, type FigureImportCase } from '@puente/evidence';
import { scanCsv, type Locale } from '@puente/kernel';
import { writeCsv } from '@puente/rendering';

/** The rows set aside in the file's own columns, each with what is wrong in front, to be mended and taken in again. */
export function setAsideCsv({ header, setAside }: FigureImportCase, locale: Locale): string {
  const isOwn = (_: string, index: number): boolean => header[index] !== WHAT_IS_WRONG;
  const lines = setAside.map(({ raw, faults }) => [
    faults.map((each) => faultText(each)[locale]).join(' '),
    ...cellsOf(raw).filter(isOwn),
  ]);
  return writeCsv([WHAT_IS_WRONG, ...header.filter(isOwn)], lines);
}

function cellsOf(raw: string): string[] {
  let found: string[] = [];
  scanCsv(raw, (cells) => {
    found = [...cells];
  });
  return found;
}
