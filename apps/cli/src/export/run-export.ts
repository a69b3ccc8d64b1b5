import { ReleaseRegister } from '@puente/disclosure';
import { SystemClock } from '@puente/kernel';
import { MatchIndex } from '@puente/matching';
import { OPEN_DATA_FORMATS, OpenDataReader, type OpenDataFormat } from '@puente/portfolio';
import { withKeys } from '../keys/with-keys';
import { Refused } from '../refused';
import { writeWhole } from '../write-whole';

export async function runExport(format: string, out: string | undefined): Promise<void> {
  const asked = formatOf(format);
  if (!out) throw new Refused('--out: is missing');
  const { text, count } = await withKeys(({ database, vault }) => {
    const clock = new SystemClock();
    const index = new MatchIndex(database, clock);
    return new OpenDataReader(database, new ReleaseRegister(database, vault, clock), index, clock).file(
      asked,
    );
  });
  writeWhole(out, Buffer.from(text));
  process.stderr.write(
    `${out}: ${count} ${asked === 'hsds' ? 'organisations' : 'grants'}${hint(asked, count)}\n`,
  );
}

function formatOf(format: string): OpenDataFormat {
  const found = OPEN_DATA_FORMATS.find((each) => each === format);
  if (!found) throw new Refused(`${format}: one of ${OPEN_DATA_FORMATS.join(', ')}`);
  return found;
}

/** Both standards of grants ask for one at least. */
const hint = (format: OpenDataFormat, count: number): string =>
  count === 0 && format !== 'hsds' ? '. The standard has no empty files: publish it once there is one' : '';
