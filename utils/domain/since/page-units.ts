/** Countries whose texts write their own currency as a bare `$`, `kr` or `peso`, with its code. */
const dollars: Readonly<Record<string, string>> = {
  AU: 'aud',
  CA: 'cad',
  NZ: 'nzd',
  SG: 'sgd',
  HK: 'hkd',
  TW: 'twd',
};
const pesos: Readonly<Record<string, string>> = {
  MX: 'mxn',
  AR: 'ars',
  CL: 'clp',
  CO: 'cop',
  PH: 'php',
};
const krones: Readonly<Record<string, string>> = { SE: 'sek', NO: 'nok', DK: 'dkk' };
/** Languages of one such country. */
const countryByLanguage: Readonly<Record<string, string>> = {
  sv: 'SE',
  nb: 'NO',
  nn: 'NO',
  no: 'NO',
  da: 'DK',
};

const ofCountry = (table: Readonly<Record<string, string>>, country: string): string | undefined =>
  Object.hasOwn(table, country) ? table[country] : undefined;

/**
 * The country that a page is made for, by the end of its host name or by its language (`en-AU`), as an ISO code in
 * capitals; null where neither tells.
 */
export function countryOfPage(host: string, language: string): string | null {
  const top = /\.([a-z]{2})$/.exec(host)?.[1]?.toUpperCase();
  const known = [dollars, pesos, krones].some((table) => top !== undefined && ofCountry(table, top));
  // Domains such as `.co` and `.io` are used all over the world; `.com.co` is not.
  if (top !== undefined && known && (top !== 'CO' || /\.com\.co$/.test(host))) return top;
  const [tongue = '', region] = language.trim().split(/[-_]/);
  if (region && /^[a-z]{2}$/i.test(region)) return region.toUpperCase();
  return ofCountry(countryByLanguage, tongue.toLowerCase()) ?? null;
}

/** A unit as the page means it: its own krona or peso where the text does not tell which. */
export function unitOnPage(currency: string, country: string | null): string {
  if (country === null) return currency;
  if (currency === 'kr') return ofCountry(krones, country) ?? currency;
  return currency === 'peso' ? (ofCountry(pesos, country) ?? currency) : currency;
}

/** Whether a figure has nothing but a `$`, on a page of a country whose own dollar or peso is written so. */
export function isBareDollarElsewhere(written: string, country: string | null): boolean {
  if (country === null || !(ofCountry(dollars, country) ?? ofCountry(pesos, country))) return false;
  return written.includes('$') && !/us|u\.s\.|doll|d[oó]lar/i.test(written);
}
