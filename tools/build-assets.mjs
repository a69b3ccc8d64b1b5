// Builds style sheet, scripts and icon into dist/assets with hashed names, and a manifest that pages read.
import { Buffer } from 'node:buffer';
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { PurgeCSS } from 'purgecss';

const require = createRequire(import.meta.url);
const postcss = createRequire(require.resolve('purgecss'))('postcss');
const root = fileURLToPath(new URL('..', import.meta.url));
const sources = join(root, 'apps/server/assets');
const target = join(root, 'dist/assets');

/** Compressed first visit: page, style sheet and scripts; the largest page, with a map, takes 14 KB of it. */
const BUDGET = 60 * 1024;
const SCRIPT_BUDGET = 15 * 1024;
/** Where a file is added, and nowhere else: mostly the client of tus. */
const FILES_BUDGET = 25 * 1024;
const PAGE_ALLOWANCE = 14 * 1024;

const DARK = /\[data-bs-theme=['"]?dark['"]?\]/;
const DARK_BY_SYSTEM = ":root:not([data-bs-theme='light'])";

/** Classes that templates, charts and scripts use: whole words inside class attributes and quoted names. */
async function classSources() {
  const folders = [
    join(root, 'apps/server/src/pages'),
    join(sources, 'js'),
    join(root, 'libs/rendering/src/core'),
  ];
  const files = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(folder, { recursive: true });
      return names.filter((name) => /\.(hbs|js|ts)$/.test(name)).map((name) => join(folder, name));
    }),
  );
  return Promise.all(
    files
      .flat()
      .map(async (file) => ({ raw: await readFile(file, 'utf8'), extension: file.split('.').at(-1) })),
  );
}

/** Tags, attributes and the content of class attributes; not the words of texts. */
function namesIn(content) {
  const classes = [...content.matchAll(/class(?:Name)?\s*[=:]\s*["'`]([^"'`]*)/g)].flatMap((match) =>
    match[1].split(/[\s{}#/]+/),
  );
  const tags = [...content.matchAll(/<([a-z][a-z0-9]*)/g)].map((match) => match[1]);
  const attributes = [...content.matchAll(/\s(type|aria-[a-z]+|disabled|checked|open|lang)\b/g)].map(
    (match) => match[1],
  );
  return [...classes, ...tags, ...attributes];
}

/** Tabler without what no page uses. */
async function purgedTabler() {
  const content = await classSources();
  const [{ css }] = await new PurgeCSS().purge({
    content,
    css: [{ raw: await readFile(require.resolve('@tabler/core/dist/css/tabler.min.css'), 'utf8') }],
    extractors: [{ extractor: namesIn, extensions: ['hbs', 'js', 'ts'] }],
    safelist: { standard: ['is-invalid', 'html', 'body', ':root'] },
    variables: true,
    keyframes: true,
    fontFace: true,
  });
  return css;
}

/** Repeats every dark rule for readers whose system asks for dark and who have not chosen light. */
function withSystemDark(css) {
  const sheet = postcss.parse(css);
  sheet.walkRules(DARK, (rule) => {
    const dark = rule.selectors.filter((each) => DARK.test(each));
    const selector = dark.map((each) => each.replace(DARK, DARK_BY_SYSTEM)).join(', ');
    const media = postcss.atRule({ name: 'media', params: 'screen and (prefers-color-scheme: dark)' });
    media.append(rule.clone({ selector }));
    rule.after(media);
  });
  return sheet.toString();
}

/** Pictures inside the style sheet would need `data:` in the content security policy. */
function withoutPictures(css) {
  const sheet = postcss.parse(css);
  sheet.walkDecls((declaration) => {
    if (/data:image/.test(declaration.value)) declaration.remove();
  });
  return sheet.toString();
}

async function styleSheet() {
  const own = await build({ entryPoints: [join(sources, 'css/app.css')], bundle: true, write: false });
  const css = withSystemDark(`${withoutPictures(await purgedTabler())}\n${own.outputFiles[0].text}`);
  const minified = await build({ stdin: { contents: css, loader: 'css' }, minify: true, write: false });
  return Buffer.from(minified.outputFiles[0].contents);
}

async function ownScript(name) {
  const bundle = await build({
    entryPoints: [join(sources, `js/${name}.js`)],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return Buffer.from(bundle.outputFiles[0].contents);
}

async function writeHashed(name, extension, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const file = `${name}.${hash}.${extension}`;
  await writeFile(join(target, file), content);
  return `/assets/${file}`;
}

function report(sizes, files) {
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  const parts = Object.entries(sizes).map(([name, size]) => `${name} ${(size / 1024).toFixed(1)} KB`);
  console.log(
    `Assets, gzip: ${parts.join(', ')}; first visit ${(total / 1024).toFixed(1)} KB and the page; files ${(files / 1024).toFixed(1)} KB`,
  );
  if (total + PAGE_ALLOWANCE > BUDGET) throw new Error(`The first visit is over ${BUDGET / 1024} KB`);
  if (files > FILES_BUDGET) throw new Error(`The script for files is over ${FILES_BUDGET / 1024} KB`);
  if (sizes.app + sizes.drafts > SCRIPT_BUDGET)
    throw new Error(`The own scripts are over ${SCRIPT_BUDGET / 1024} KB`);
}

async function main() {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const files = {
    css: ['app', 'css', await styleSheet()],
    htmx: ['htmx', 'js', await readFile(require.resolve('htmx.org/dist/htmx.min.js'))],
    app: ['app', 'js', await ownScript('app')],
    passkeys: ['passkeys', 'js', await ownScript('passkeys')],
    wording: ['wording', 'js', await ownScript('wording')],
    drafts: ['drafts', 'js', await ownScript('drafts')],
    device: ['device', 'js', await ownScript('device')],
    files: ['files', 'js', await ownScript('files')],
    icon: ['icon', 'svg', await readFile(join(sources, 'img/icon.svg'))],
  };
  const manifest = {};
  for (const [key, [name, extension, content]] of Object.entries(files)) {
    manifest[key] = await writeHashed(name, extension, content);
  }
  await writeFile(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await writeFile(join(target, 'service-worker.js'), await ownScript('service-worker'));
  const size = (key) => gzipSync(files[key][2], { level: 9 }).length;
  report({ css: size('css'), htmx: size('htmx'), app: size('app'), drafts: size('drafts') }, size('files'));
}

await main();
