import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { SeenVersion } from '../../http/seen-version';

const MOST_IN_BATCH = 500;

export class NewBatchDto {
  /** Approved payments of one pair of currencies. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_IN_BATCH)
  @IsUUID(undefined, { each: true })
  payments!: string[];
}

export class BatchReleaseDto {
  /** What the reader saw: `shown` of the batch. */
  @IsString()
  @MaxLength(64)
  shown!: string;
}

export class SeenBatchDto {
  @SeenVersion()
  version!: number;
}

export class SentBatchDto extends SeenBatchDto {
  /** The day on which the bank sent it, `YYYY-MM-DD`. */
  @IsString()
  @MaxLength(10)
  sentOn!: string;

  /** A rate on record between its two currencies; left out where they are one. */
  @IsOptional()
  @IsUUID()
  rateId?: string;
}

/** What came back, and why. */
export class TakenBackDto extends SeenBatchDto {
  /** `YYYY-MM-DD`. */
  @IsString()
  @MaxLength(10)
  happenedOn!: string;

  @IsString()
  @MaxLength(1000)
  reason!: string;
}

/** What arrived of a payment. */
export class ReceiptDto {
  /** Decimal text, such as `120000.50`. */
  @IsString()
  @MaxLength(20)
  amount!: string;

  /** The currency in which it was sent. */
  @IsString()
  @MaxLength(3)
  currency!: string;

  /** `YYYY-MM-DD`. */
  @IsString()
  @MaxLength(10)
  receivedOn!: string;
}
