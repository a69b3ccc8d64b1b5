/** Signs of a message between the sides of an award, and for how long the same words sent again are the same message. */
export const AWARD_MESSAGE_LIMITS = { text: 2_000, sameMs: 60_000 } as const;
