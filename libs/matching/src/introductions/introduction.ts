import type { DateOnly, LocaleText } from '@puente/kernel';
import type { FunderStanding, OwnStanding } from '../core';
import type { NonprofitCard } from '../nonprofit-card';

interface IntroductionHead {
  readonly id: string;
  readonly programmeId: string;
  readonly programmeTitle: LocaleText;
  readonly begunBy: 'funder' | 'nonprofit';
  readonly begunAt: Date;
  readonly answerBy: DateOnly;
  readonly metAt: Date | null;
  /** A code that the nonprofit chose to tell. */
  readonly toldReason: string | null;
}

/** An introduction as the funder may know it. */
export interface FunderIntroduction extends IntroductionHead {
  readonly standing: FunderStanding;
  /** The nonprofit as the funder's circle shows it today; null where it shows nothing of it any more. */
  readonly card: NonprofitCard | null;
}

/** An introduction as the nonprofit's own team knows it. */
export interface OwnIntroduction extends IntroductionHead {
  readonly standing: OwnStanding;
  readonly funderId: string;
  readonly funder: string;
  readonly consentId: string | null;
  /** Whether the funder may know the name without a signature: the nonprofit is not protected. */
  readonly isNamed: boolean;
}
