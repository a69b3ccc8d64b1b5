/** What a provider of sign-in says of how somebody came in: `amr` and `acr` of its token. */
export interface ProviderClaims {
  readonly amr?: unknown;
  readonly acr?: unknown;
  readonly iss?: string;
}

/** Classes that promise a second factor, in the words of OpenID and of REFEDS. */
const CLASSES: readonly unknown[] = [
  'http://schemas.openid.net/pape/policies/2007/06/multi-factor',
  'https://refeds.org/profile/mfa',
];

/** Whether the provider says that it saw a second factor. What it does not say, it has not seen. */
export function saysSecondFactor({ amr, acr }: ProviderClaims): boolean {
  return (Array.isArray(amr) && amr.includes('mfa')) || CLASSES.includes(acr);
}
