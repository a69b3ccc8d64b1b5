import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

const LONGEST_XML = 512 * 1024;

export class DonationReceiptDto {
  /** The stamped XML of the receipt, as it is: CFDI 4.0 with the complement of donations 1.1. It is read and not kept. */
  @IsString()
  @MaxLength(LONGEST_XML)
  xml!: string;
}

export class AcceptedReceiptDto {
  /** The number of the receipt that was seen. */
  @IsUUID()
  uuid!: string;
  /** Needed where anything does not agree; the nonprofit reads it. */
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  reason?: string;
}
