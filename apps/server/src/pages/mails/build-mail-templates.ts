import type { Locale } from '@puente/kernel';
import { mailPreviews, type MailPreview } from '@puente/mail';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { MailTemplatesView, MailTemplateText } from './mails.view';

const LANGUAGES = ['es', 'en'] as const;

/** Every kind of mail in both languages, from examples; `publicUrl` is where links lead. */
export function buildMailTemplates(page: PageModel, publicUrl: string): MailTemplatesView {
  const { locale } = page;
  const texts = LANGUAGES.map((lang) => mailPreviews(lang).map((each) => textOf(each, lang, publicUrl)));
  return {
    page,
    backUrl: pageUrl(locale, 'account/mails'),
    templates: mailPreviews(locale).map(({ template, name, security }, index) => ({
      code: template,
      name: name[locale],
      always: say(locale, security ? 'mailTemplates.always' : 'mailTemplates.chosen'),
      texts: texts.map((each) => each[index]!),
    })),
  };
}

function textOf(preview: MailPreview, lang: Locale, publicUrl: string): MailTemplateText {
  const { subject, sentences, settings, path, personal } = preview;
  const link = `${publicUrl.replace(/\/$/, '')}/${lang}/${path}${personal ? '?…' : ''}`;
  return { lang, language: say(lang, 'mailTemplates.language'), subject, sentences, link, settings };
}
