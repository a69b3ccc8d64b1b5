import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { SeenVersion } from '../../http/seen-version';

const MOST_CONDITIONS = 50;

class ConditionsDto {
  /** Requirements of the award that have to be accepted or let go before. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_CONDITIONS)
  @IsUUID(undefined, { each: true })
  requirementIds?: string[];
}

export class PlanDto extends ConditionsDto {
  /** Decimal text, such as `120000.50`; left out: all that is not planned yet. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  amount?: string;
  /** How many equal instalments, 1 to 60. */
  @IsInt()
  @Min(1)
  @Max(60)
  parts!: number;
  /** The day of the first one, `YYYY-MM-DD`. */
  @IsString()
  @MaxLength(10)
  firstOn!: string;
  /** How many months apart, 0 to 24. */
  @IsInt()
  @Min(0)
  @Max(24)
  everyMonths!: number;
}

export class ChangedDisbursementDto extends ConditionsDto {
  @SeenVersion()
  version!: number;
  /** Decimal text, such as `120000.50`. */
  @IsString()
  @MaxLength(20)
  amount!: string;
  /** `YYYY-MM-DD`. */
  @IsString()
  @MaxLength(10)
  plannedOn!: string;
}

export class SeenDisbursementDto {
  @SeenVersion()
  version!: number;
}

export class ProposedPaymentDto {
  /** ISO 4217: in which it will be sent; left out: the award’s. */
  @IsOptional()
  @IsString()
  @MaxLength(3)
  transferCurrency?: string;
}

export class PaymentApprovalDto {
  /** The hash of the payment that was read. */
  @IsString()
  @MaxLength(64)
  shown!: string;
}

export class PaymentRejectionDto extends PaymentApprovalDto {
  /** For the payer’s people. */
  @IsString()
  @MaxLength(1000)
  reason!: string;
}

export class PaymentWithdrawalDto {
  @SeenVersion()
  version!: number;
  /** For the payer’s people. */
  @IsString()
  @MaxLength(1000)
  reason!: string;
}
