import type { Locale } from '@puente/kernel';
import Handlebars from 'handlebars';
import { readTemplates, type TemplateFile } from './template-files';
import type { Texts } from './core/texts';
import { HELPER_NAMES, registerHelpers } from './template-helpers';

export interface TemplateEngineOptions {
  /** Folders whose `*.hbs` are loaded. */
  readonly roots: readonly string[];
  readonly texts: Texts;
}

const KNOWN_HELPERS = Object.fromEntries(HELPER_NAMES.map((name) => [name, true]));
const COMPILE_OPTIONS = { strict: true, knownHelpersOnly: true, knownHelpers: KNOWN_HELPERS } as const;

/**
 * Pages and fragments from files of the project, never from a request. Everything is read and checked when
 * the engine is made; a name that the model lacks throws instead of leaving a blank. Models are plain objects:
 * getters of class instances would come out empty.
 */
export class TemplateEngine {
  private readonly engine = Handlebars.create();
  private readonly templates = new Map<string, Handlebars.TemplateDelegate>();

  constructor(options: TemplateEngineOptions) {
    registerHelpers(this.engine, options.texts);
    for (const file of readTemplates(options.roots)) this.add(file);
  }

  get names(): readonly string[] {
    return [...this.templates.keys()];
  }

  /** Renders a template by its name; with a layout, the result becomes its `body`. */
  render(name: string, model: object, locale: Locale, layout?: string): string {
    const body = this.template(name)(model, { data: { locale } });
    return layout ? this.render(layout, { ...model, body }, locale) : body;
  }

  private template(name: string): Handlebars.TemplateDelegate {
    const found = this.templates.get(name);
    if (!found) throw new Error(`No template «${name}»`);
    return found;
  }

  private add(file: TemplateFile): void {
    check(this.engine, file.source);
    const compiled = this.engine.compile(file.source, COMPILE_OPTIONS);
    this.templates.set(file.name, compiled);
    if (file.isPartial) this.engine.registerPartial(file.name, compiled);
  }
}

/** The part of Handlebars that finds mistakes and writes no code yet; its types leave it out. */
interface WithCompiler {
  readonly Compiler: new () => { compile(program: object, options: object): unknown };
}

/**
 * Handlebars compiles at the first use. This brings mistakes forward to the start, in half the time that compiling
 * everything would take.
 */
function check(engine: typeof Handlebars, source: string): void {
  const { Compiler } = engine as unknown as WithCompiler;
  new Compiler().compile(engine.parse(source), { ...COMPILE_OPTIONS });
}
