/** A setting that cannot be used; the message names it and never repeats its value. */
export class ConfigError extends Error {}
