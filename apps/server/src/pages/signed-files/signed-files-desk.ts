import type { PersonActor } from '@puente/database';
import { refusal, type ArrivedFile } from '@puente/documents';
import type { AgreementSide, SignedFiles } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import type { Response } from 'express';
import { arrivedFileOf } from '../../http/arrived-file';
import type { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import type { PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { doneFlash } from '../shared/done-flash';
import type { FormState, FormValues } from '../shared/form-state';
import { buildSignedFiles } from './build-signed-files';

export const SIGNED_FILES_DONE = ['doneAdded', 'doneConfirmed', 'doneRefused', 'doneRemoved'] as const;

/** From which side signed files are read, and by which use cases. */
export interface SignedFilesDoor {
  readonly side: AgreementSide;
  readonly urlOf: (locale: Locale, id: string, tail?: string) => string;
  readonly may: (actor: PersonActor) => { readonly mayAdd: boolean; readonly mayDecide: boolean };
  readonly list: (actor: PersonActor, award: string) => Promise<SignedFiles>;
  readonly add: (actor: PersonActor, award: string, arrived: ArrivedFile) => Promise<string>;
}

/** Which award’s files are asked for, by whom. */
export interface AskedFiles {
  readonly request: PuenteRequest;
  readonly response: Response;
  readonly actor: PersonActor;
  readonly award: string;
}

interface Act {
  readonly done: (typeof SIGNED_FILES_DONE)[number];
  readonly field: 'file' | 'reason';
  readonly values?: FormValues;
}

/** An agreement signed on paper, the same for either side: listed, sent, and what one side alone does. */
export class SignedFilesDesk {
  constructor(
    private readonly pages: PageRenderer,
    private readonly door: SignedFilesDoor,
  ) {}

  /** The page, for a form as it was sent. */
  async page(
    { request, actor, award }: Omit<AskedFiles, 'response'>,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('signedFiles', SIGNED_FILES_DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'signedFiles.title'), { flash });
    const found = await this.door.list(actor, award);
    const url = (tail?: string): string => this.door.urlOf(locale, award, tail);
    const reader = { side: this.door.side, personId: actor.personId, url, ...this.door.may(actor) };
    return (form) =>
      this.pages.show(request, 'signed-files/signed-files', buildSignedFiles(page, found, reader, form));
  }

  async add(asked: AskedFiles): Promise<void> {
    await this.act(asked, { done: 'doneAdded', field: 'file' }, async () => {
      const arrived = arrivedFileOf(asked.request);
      if (!arrived) throw refusal('file-missing');
      await this.door.add(asked.actor, asked.award, arrived);
    });
  }

  /** Does what a form asks and leads back to the list, or shows the list again with what was refused. */
  async act(
    asked: AskedFiles,
    { done, field, values = {} }: Act,
    work: () => Promise<unknown>,
  ): Promise<void> {
    const { request, response, award } = asked;
    const locale = localeOf(request);
    const act = async (): Promise<void> => {
      await work();
      response.redirect(303, this.door.urlOf(locale, award, `/signed-files?done=${done}`));
    };
    await orAgain({ response, locale, values, field }, act, () => this.page(asked));
  }
}
