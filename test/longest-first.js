const Sequencer = require('@jest/test-sequencer').default;

/** A long file that begins last is waited for alone; without times of an earlier run Jest goes by the size of files. */
const LONGEST = [
  'planted.proof-spec',
  't37-accessibility',
  'start-and-stop',
  't37-keyboard',
  'pages.spec',
  't35-',
  't03-',
  't06-',
];

const place = ({ path }) => {
  const found = LONGEST.findIndex((each) => path.includes(each));
  return found < 0 ? LONGEST.length : found;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => place(one) - place(other));
  }
};
