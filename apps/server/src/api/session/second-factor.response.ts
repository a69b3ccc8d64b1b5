/** Whether codes of an authenticator app are asked for. */
export class SecondFactorResponse {
  totpSince!: string | null;
  recoveryCodesLeft!: number;
}

/** What an authenticator app needs: the secret in Base32, also as an `otpauth:` address for a QR code. */
export class TotpDraftResponse {
  secret!: string;
  address!: string;
}

/** Each opens the account once; shown this once. */
export class RecoveryCodesResponse {
  recoveryCodes!: string[];
}
