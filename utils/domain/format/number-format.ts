const made = new Map<string, Intl.NumberFormat>();

/**
 * A number format, made once for each locale and set of options: making one takes longer than a hundred
 * uses. A locale that `Intl` refuses (Chromium on Linux can report `en-US@posix`) counts as `en-US`.
 */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = made.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(usableLocale(locale), options);
  made.set(key, format);
  return format;
}

function usableLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}
