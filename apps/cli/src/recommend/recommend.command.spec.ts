import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { registerRecommend } from './recommend.command';

const HEADER =
  'funder,recipient,description,amount,currency,date,date_precision,topic,affected_countries,affected_regions';
const GRANTS = [
  HEADER,
  '"Fondo, Uno",Casa Ñu,Refugio para mujeres,10,USD,2016-01-01,day,,,',
  '"Fondo, Uno",Casa Dos,Refugio para mujeres,10,USD,2016-01-01,day,,,',
  'Fondo Dos,Casa Dos,Apoyo,10,USD,2016-01-01,day,,,',
  'Fondo Dos,=Casa Tres,Apoyo,10,USD,2016-01-01,day,,,',
  '',
].join('\n');

describe('puente recommend', () => {
  let folder: string;
  let said: string;
  const path = (name: string) => join(folder, name);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'recommend-'));
    said = '';
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
      said += String(text);
      return true;
    });
    writeFileSync(path('grants.csv'), GRANTS);
  });

  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
    process.exitCode = undefined;
  });

  const run = async (...options: string[]) => {
    const program = new Command();
    registerRecommend(program);
    await program.parseAsync(['recommend', ...options, '--out', path('out.csv')], { from: 'user' });
  };

  it('ranks for every funder what it has not funded, names as written, formulas neutralised', async () => {
    await run('--grants', path('grants.csv'));
    const lines = readFileSync(path('out.csv'), 'utf8').trimEnd().split('\r\n');
    expect(lines[0]).toBe('funder,rank,recipient,score,reasons');
    expect(lines.slice(1).map((line) => line.split(/,(?=[\d.]+,\w[\w-]*=)/)[0])).toEqual([
      'Fondo Dos,1,Casa Ñu',
      '"Fondo, Uno",1,\'=Casa Tres',
    ]);
    expect(readdirSync(folder).sort()).toEqual(['grants.csv', 'out.csv']);
    expect(process.exitCode).toBeUndefined();
  });

  it('ranks newcomers by their text', async () => {
    writeFileSync(path('new.csv'), 'recipient,text\nAlfa,Refugio para mujeres\nBeta,Agua\n');
    await run('--grants', path('grants.csv'), '--newcomers', path('new.csv'), '--top', '1');
    const lines = readFileSync(path('out.csv'), 'utf8').trimEnd().split('\r\n');
    expect(lines.slice(1)).toEqual([
      expect.stringMatching(/^Fondo Dos,1,/),
      expect.stringMatching(/^"Fondo, Uno",1,Alfa,[\d.]+,text=\d\.\d\d(;neighbours=\d\.\d\d)?$/),
    ]);
  });

  it('damps who stands in many lists, and says so', async () => {
    writeFileSync(path('new.csv'), 'recipient,text\nAlfa,Refugio para mujeres con apoyo\n');
    await run('--grants', path('grants.csv'), '--newcomers', path('new.csv'), '--damping', '1');
    const lines = readFileSync(path('out.csv'), 'utf8').trimEnd().split('\r\n').slice(1);
    expect(lines.filter((line) => line.endsWith(';damping=0.50'))).toHaveLength(1);
    expect(lines).toHaveLength(2);
  });

  it('reads other orders of columns, line ends and the byte mark as the same file', async () => {
    await run('--grants', path('grants.csv'));
    const expected = readFileSync(path('out.csv'), 'utf8');
    const turned = GRANTS.trimEnd()
      .split('\n')
      .map((line) => line.match(/("[^"]*"|[^,]*)(,|$)/g)!.map((cell) => cell.replace(/,$/, '')))
      .map((cells) => cells.slice(0, HEADER.split(',').length).reverse().join(','));
    writeFileSync(path('turned.csv'), `\ufeff${turned.join('\r\n')}\r\n`);
    await run('--grants', path('turned.csv'));
    expect(readFileSync(path('out.csv'), 'utf8')).toBe(expected);
  });

  it('names newcomers that have grants, and gives them to nobody who has funded them', async () => {
    writeFileSync(path('new.csv'), 'recipient,text\nAlfa,Refugio\n"CASA DOS, A.C.",Refugio\n');
    await run('--grants', path('grants.csv'), '--newcomers', path('new.csv'), '--language', 'en');
    expect(said).toMatch(/new\.csv:3: recipient \(already-funded\): It has grants/);
    expect(said.match(/already-funded/g)).toHaveLength(1);
    expect(readFileSync(path('out.csv'), 'utf8')).not.toContain('CASA DOS');
    expect(process.exitCode).toBeUndefined();
  });

  it('refuses newcomers without a row', async () => {
    writeFileSync(path('new.csv'), 'recipient,text\n');
    await run('--grants', path('grants.csv'), '--newcomers', path('new.csv'));
    expect(process.exitCode).toBe(2);
    expect(said).toMatch(/new\.csv:2: \(rows-missing\)/);
  });

  it('has an answer for repeated rows, empty texts, one funder only and a funder without texts', async () => {
    const row = 'Fondo Solo,Casa Ñu,,10,USD,2016-01-01,day,,,';
    writeFileSync(path('grants.csv'), [HEADER, row, row, ''].join('\n'));
    writeFileSync(path('new.csv'), 'recipient,text\nAlfa,\nAlfa,\nBeta,Agua\n');
    await run('--grants', path('grants.csv'), '--newcomers', path('new.csv'));
    const lines = readFileSync(path('out.csv'), 'utf8').trimEnd().split('\r\n').slice(1);
    expect(lines).toEqual(['Fondo Solo,1,Alfa,0,no-evidence=1.00', 'Fondo Solo,2,Beta,0,no-evidence=1.00']);
  });

  it.each([
    [
      'a bad amount',
      GRANTS.replace('Apoyo,10', 'Apoyo,diez'),
      /grants\.csv:4:26: amount \(amount-invalid\): Escribe/,
    ],
    ['a wrong header', GRANTS.replace('amount', 'monto'), /grants\.csv:1: amount \(header-missing\)/],
    ['another delimiter', GRANTS.replaceAll(',', ';'), /grants\.csv:1:7: \(delimiter-wrong\)/],
    ['no grant', `${HEADER}\n`, /grants\.csv:2: \(rows-missing\)/],
    ['open quotes', GRANTS.replace('Uno",Casa Ñu', 'Uno,Casa Ñu'), /grants\.csv:3:1?\d*: \(quote-(un|mis)/],
  ])('refuses %s with its place and writes nothing', async (_, text, message) => {
    writeFileSync(path('grants.csv'), text);
    await run('--grants', path('grants.csv'));
    expect(process.exitCode).toBe(2);
    expect(said).toMatch(message);
    expect(existsSync(path('out.csv'))).toBe(false);
  });

  it.each([
    [['--top', '0'], '--top: (option-wrong)'],
    [['--damping', '1.5'], '--damping: (option-wrong)'],
    [['--damping', '-1'], '--damping: (option-wrong)'],
    [['--evaluate', '--damping', '0.5'], '--evaluate: (option-wrong)'],
    [['--language', 'fr'], '--language: (option-wrong)'],
    [['--format', 'xml'], '--format: (option-wrong)'],
    [['--evaluate', '--newcomers', 'x'], '--evaluate: (option-wrong)'],
    [['--grants', '/absent.csv'], '/absent.csv: (file-unreadable)'],
  ])('refuses the options %j', async (options, message) => {
    await run('--grants', path('grants.csv'), ...options);
    expect(process.exitCode).toBe(2);
    expect(said).toContain(message);
  });

  it.each(['es', 'en'])('prints an evaluation in %s also when nothing can be hidden', async (language) => {
    await run('--grants', path('grants.csv'), '--evaluate', '--language', language);
    expect(readFileSync(path('out.csv'), 'utf8')).toContain('NDCG@10');
  });

  it('gives the evaluation as JSON', async () => {
    await run('--grants', path('grants.csv'), '--evaluate', '--format', 'json');
    const evaluation = JSON.parse(readFileSync(path('out.csv'), 'utf8')) as { questions: unknown[] };
    expect(evaluation.questions).toHaveLength(2);
  });
});
