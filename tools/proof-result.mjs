// One proof's line, from what Jest says of its specs and of its planted bugs, and from the figures that it noted.

const NO_RESULT = 'no result: the proof did not come to its end';

/** The file names of a proof begin with its letter and its number in two digits: `t05`, `a01`. */
export function fileStart(test) {
  return `${test[0].toLowerCase()}${test.slice(1).padStart(2, '0')}`;
}

/**
 * `files` are those of Jest's report, none when the run did not end; `figures` are what the proofs noted. A proof passes
 * when every one of its specs did and said what it measured. A planted bug is found when its own test passed: one whose
 * run broke off, or had no time, is not.
 */
export function resultOf(test, { figures, files }) {
  const own = files.filter((file) => file.name.includes(`/test/proof/${fileStart(test)}-`));
  const noted = figures.filter((each) => each.test === test);
  const figure = noted.flatMap((each) => each.figure ?? []).join('; ');
  const said = noted.find((each) => each.title) ?? {};
  const runs = plantedRuns(test, files);
  const milliseconds =
    own.reduce((sum, file) => sum + file.endTime - file.startTime, 0) +
    runs.reduce((sum, each) => sum + (each.duration ?? 0), 0);
  return {
    test,
    title: said.title ?? '',
    figure: figure || NO_RESULT,
    target: said.target ?? '',
    pass: own.length > 0 && own.every((file) => file.status === 'passed') && figure !== '',
    planted: [
      ...noted.flatMap((each) => each.planted ?? []),
      ...runs.map(({ title, status }) => ({
        bug: title.slice(start(test).length),
        caught: status === 'passed',
      })),
      ...plantedAtAll(files),
    ],
    seconds: Math.round(milliseconds / 100) / 10,
  };
}

/** A proof that failed, had no result, or did not find a bug is not sound. */
export function isSound({ pass, planted }) {
  return pass && planted.every((each) => each.caught);
}

export function readable({ test, title, figure, target, pass, planted, seconds }) {
  const caught = planted.filter((each) => each.caught).length;
  const missed = planted.filter((each) => !each.caught).map((each) => `\n      not found: ${each.bug}`);
  const line = `${pass ? 'pass' : 'FAIL'}  ${test}  ${title}: ${figure} (wanted: ${target})`;
  return `${line}; planted bugs found: ${caught} of ${planted.length}; ${seconds} s${missed.join('')}`;
}

const start = (test) => `${test} finds: `;

function plantedRuns(test, files) {
  return files
    .filter((file) => file.name.includes('/planted.proof-spec.'))
    .flatMap((file) => file.assertionResults)
    .filter((each) => each.title.startsWith(start(test)));
}

/** When the spec that plants the bugs did not run, none of them was found. */
function plantedAtAll(files) {
  const ran = files.some(
    (file) => file.name.includes('/planted.proof-spec.') && file.assertionResults.length > 0,
  );
  return ran ? [] : [{ bug: 'all: planting them had no result', caught: false }];
}
