/** The provider of sign-in, and whether one's account there is linked. Linking needs a browser that goes there. */
export class ProviderResponse {
  /** Null where people only sign in here. */
  provider!: string | null;
  linkedSince!: string | null;
  /** A day, or null before the first use. */
  lastUsedOn!: string | null;
}
