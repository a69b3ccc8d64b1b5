/** After so many failed tries without a good one between them an address is called no more. */
export const STOPPED_AFTER = 20;

/** How many addresses an organisation may have. */
export const MOST_WEBHOOKS = 10;

/** How many tests an organisation may have sent in an hour. */
export const TESTS_PER_HOUR = 10;

/** How long the secret before the present one signs as well. */
export const ROTATION_HOURS = 24;
