import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome'];

/** Chromium of this machine, or a sentence that says what to install. */
export function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? PLACES.find((each) => existsSync(each));
  if (!executablePath) throw missing();
  // Chromium refuses its sandbox to root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args });
}

const missing = (): Error =>
  new Error('Chromium is missing. On Debian: apt-get install chromium-headless-shell');
