const { projects, testTimeout } = require('../../jest.config.js');

const whole = projects.find((each) => each.displayName === 'whole');

/** The specs as they are, on the services that the surrounding run has started. */
module.exports = { ...whole, testTimeout, globalSetup: undefined, globalTeardown: undefined };
