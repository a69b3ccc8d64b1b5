/** The description of an answer: what it may be is said by its question; null: none. */
export const ANY_ANSWER = {
  anyOf: [
    { type: 'string', nullable: true },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'array', items: {} },
    { type: 'object', additionalProperties: true },
  ],
};
