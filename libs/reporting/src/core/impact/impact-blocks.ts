import type { LocaleText } from '@puente/kernel';
import type { ReportDocument } from '@puente/rendering/core';
import {
  grantIndicators,
  populations,
  regions,
  strategies,
  type GrantIndicator,
} from '@puente/taxonomy/core';
import type { Locale } from '@puente/kernel';
import { isBlank } from './impact-texts';
import { IMPACT_WORDS, type ImpactWord } from './impact-words';

export type Block = ReportDocument['blocks'][number];

/** The words of one language. */
export class Saying {
  constructor(readonly locale: Locale) {}

  of(word: ImpactWord, params: Readonly<Record<string, string>> = {}): string {
    const said = IMPACT_WORDS[word][this.locale];
    return said.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  }

  /** A strategy, region or group, or a word for what is none of them. */
  value(code: string): string {
    for (const known of [strategies, regions, populations]) {
      if (known.has(code)) return known.label(code as never)[this.locale];
    }
    return this.of(code === 'several' ? 'several' : 'not-told');
  }

  indicator(code: GrantIndicator): string {
    return grantIndicators.label(code)[this.locale];
  }

  heading(id: string, word: ImpactWord, level: 2 | 3 = 2): Block {
    return { kind: 'heading', id, level, text: this.of(word) };
  }

  paragraph(id: string, word: ImpactWord): Block {
    return { kind: 'paragraph', id, text: this.of(word) };
  }

  note(id: string, title: ImpactWord, ...words: readonly ImpactWord[]): Block {
    return { kind: 'note', id, title: this.of(title), text: words.map((word) => this.of(word)).join(' ') };
  }

  /** What an editor wrote; nothing where nothing was written in either language. */
  written(id: string, text: LocaleText): Block[] {
    return isBlank(text) ? [] : [{ kind: 'paragraph', id, text: text[this.locale].trim() || '—' }];
  }
}

export const number = (key: string, label: string) => ({ key, label, kind: 'number', digits: 0 }) as const;
export const amount = (key: string, label: string) => ({ key, label, kind: 'money' }) as const;
export const words = (key: string, label: string) => ({ key, label, kind: 'text' }) as const;
