import type { PersonActor } from '@puente/database';
import type { AgreementRow, AgreementSide, AwardState, Signing } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import type { PdfPrinter } from '@puente/rendering';
import type { Response } from 'express';
import type { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import type { PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { agreementPaper } from '../papers/agreement-paper';
import { sendPaper } from '../papers/send-paper';
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import { formValues } from '../shared/form-values';
import { buildAgreement } from './build-agreement';

export const AGREEMENT_DONE = ['doneSent', 'doneSigned'] as const;

/** From which side an agreement is read and signed, and by which use cases. */
export interface AgreementDoor {
  readonly side: AgreementSide;
  /** Whether it may be signed on paper instead. */
  readonly onPaper: boolean;
  readonly urlOf: (locale: Locale, id: string, tail?: string) => string;
  readonly maySign: (actor: PersonActor) => boolean;
  readonly stateOf: (actor: PersonActor, id: string) => Promise<AwardState>;
  readonly agreement: (actor: PersonActor, id: string) => Promise<AgreementRow>;
  readonly sign: (actor: PersonActor, id: string, signing: Signing) => Promise<void>;
}

/** Which agreement is asked for, by whom. */
export interface AskedAgreement {
  readonly request: PuenteRequest;
  readonly response: Response;
  readonly actor: PersonActor;
  readonly id: string;
}

/** The agreement on an award, the same for either side: read, signed, printed. */
export class AgreementDesk {
  constructor(
    private readonly pages: PageRenderer,
    private readonly printer: PdfPrinter,
    private readonly door: AgreementDoor,
  ) {}

  /** The page, for a form as it was sent. */
  async page(
    { request, actor, id }: Omit<AskedAgreement, 'response'>,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('agreement', AGREEMENT_DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'agreement.title'), { flash });
    const { side, onPaper, urlOf, maySign } = this.door;
    const state = await this.door.stateOf(actor, id);
    const row = await this.door.agreement(actor, id);
    const urlIn = (language: Locale): string => urlOf(language, id);
    const reader = { side, onPaper, urlIn, maySign: maySign(actor), state };
    return (form) => this.pages.show(request, 'awards/agreement', buildAgreement(page, row, reader, form));
  }

  /** Signs exactly what the page showed. */
  async sign(asked: AskedAgreement, body: unknown): Promise<void> {
    const { request, response, actor, id } = asked;
    const [values, locale] = [formValues(body), localeOf(request)];
    const act = async (): Promise<void> => {
      const signing = { read: values.read?.[0] ?? '', name: values.name?.[0] ?? '' };
      await this.door.sign(actor, id, signing);
      response.redirect(303, this.door.urlOf(locale, id, '/agreement?done=doneSigned'));
    };
    await orAgain({ response, locale, values }, act, () => this.page(asked));
  }

  /** On paper, in the language of the address. */
  async paper({ request, response, actor, id }: AskedAgreement): Promise<void> {
    const state = await this.door.stateOf(actor, id);
    const row = await this.door.agreement(actor, id);
    const paper = agreementPaper(row, state, localeOf(request));
    await sendPaper(this.printer, { request, response }, 'agreement', paper);
  }
}
