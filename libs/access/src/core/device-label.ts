/** In this order: many browsers also name the ones they descend from. */
const BROWSERS: readonly (readonly [mark: RegExp, name: string])[] = [
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [mark: RegExp, name: string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b/, 'Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** A device in coarse words, `Firefox · Android`; empty when the User-Agent says neither. The User-Agent itself is not kept. */
export function deviceLabel(userAgent: string | undefined): string {
  return [BROWSERS, SYSTEMS].flatMap((marks) => named(marks, userAgent ?? '')).join(' · ');
}

function named(marks: typeof BROWSERS, userAgent: string): string[] {
  const found = marks.find(([mark]) => mark.test(userAgent));
  return found ? [found[1]] : [];
}
