/** Countries that write their own currency as a bare `$`; of those with pesos and of those with `kr`, the codes. */
const dollarCountries = /AU|CA|NZ|SG|HK|TW|MX|AR|CL|CO/;
const ownUnits: Readonly<Record<string, readonly [unit: string, code: string]>> = {
  MX: ['peso', 'mxn'],
  AR: ['peso', 'ars'],
  CL: ['peso', 'clp'],
  CO: ['peso', 'cop'],
  PH: ['peso', 'php'],
  SE: ['kr', 'sek'],
  NO: ['kr', 'nok'],
  DK: ['kr', 'dkk'],
};

/** The language of a country with crowns, where a page has no region. */
const countryOfLanguage: Readonly<Record<string, string>> = { sv: 'SE', nb: 'NO', no: 'NO', da: 'DK' };

/** The end of a host name that tells a country; `.co` and `.io` are used all over the world, `.com.co` is not. */
const topLevel = /\.(au|ca|nz|sg|hk|tw|mx|ar|cl|com\.co|ph|se|no|dk)$/;

/**
 * The country that a page is made for, by the end of its host name or by its language (`en-AU`), as an ISO code in
 * capitals; null where neither tells.
 */
export function countryOfPage(host: string, language: string): string | null {
  const top = topLevel.exec(host)?.[1];
  if (top) return top.slice(-2).toUpperCase();
  const [, tongue = '', region] = /^\s*([a-z]{2})(?:[-_]([a-z]{2}))?$/i.exec(language) ?? [];
  return region?.toUpperCase() ?? countryOfLanguage[tongue] ?? null;
}

/** A unit as the page means it: its own krona or peso where the text does not tell which. */
export function unitOnPage(currency: string, country: string | null): string {
  const [unit, code] = ownUnits[country ?? ''] ?? [];
  return code !== undefined && unit === currency ? code : currency;
}

/** Whether a figure has nothing but a `$`, on a page of a country whose own dollar or peso is written so. */
export function isBareDollarElsewhere(written: string, country: string | null): boolean {
  return (
    dollarCountries.test(country ?? '') && /\$/.test(written) && !/us|u\.s\.|doll|d[oó]lar/i.test(written)
  );
}
