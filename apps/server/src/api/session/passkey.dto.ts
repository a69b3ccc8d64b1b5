import { ArrayMaxSize, IsArray, IsIn, IsString, MaxLength } from 'class-validator';

const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;

/** What a browser answers when a passkey signs; all in base64url. */
export class PasskeySignatureDto {
  @IsString()
  @MaxLength(1400)
  id!: string;

  @IsString()
  @MaxLength(4000)
  clientDataJSON!: string;

  @IsString()
  @MaxLength(4000)
  authenticatorData!: string;

  @IsString()
  @MaxLength(2000)
  signature!: string;
}

export class PasskeyNameDto {
  /** What its person calls it, at most 60 characters. */
  @IsString()
  @MaxLength(200)
  name!: string;
}

/** What a browser answers when a passkey is made; bytes in base64url. */
export class PasskeyMadeDto extends PasskeyNameDto {
  @IsString()
  @MaxLength(1400)
  id!: string;

  @IsString()
  @MaxLength(4000)
  clientDataJSON!: string;

  @IsString()
  @MaxLength(20_000)
  attestationObject!: string;

  @IsArray()
  @ArrayMaxSize(8)
  @IsIn(TRANSPORTS, { each: true })
  transports!: (typeof TRANSPORTS)[number][];
}
