/**
 * Endings of names and second parts of compounds in Latin script, in lower case. One set serves all names and pages: an ending
 * of the wrong language changes nothing, and few other words begin with such a name.
 */

const oneOf = (...families: readonly string[]) => new RegExp(`^(?:${families.join('|')})$`);

const slavic =
  '[aueyiě]|[eoůa]m|ie|ow[iyae]|ow(?:ych|ego|ej|ym)|ov[iéýáa]|ových|ó[wv]|ů|[aeií]ch|ami|a?ma|[io]ma|ima|ovima|ou|ov';
const turkic = '(?:l[ae]r)?(?:[iıuü](?:n[iıuü]n?|n[dt]?[ae]n?|n)?|[ae]|[dt][ae]n?(?:ki)?|l[ae])|l[ae]r';
const romance = 'u?l|ului|uri(?:le|lor)?|ilor|ii|[aăe]';
const hungarian =
  '[oöea]?t|[oöe]?n|n[ae]k|b[ae]n?|r[ae]|[brt][óő]l|[nv][ae]l|ért|h[oeö]z|ként|ig|n[áé]l|[oöe]k(?:[ae]t|n[ae]k|b[ae]n?|k[ae]l|r[ae]|[bt][óő]l|ért)?|j[ae]i?t?';
const finnic =
  'i?(?:n|a|ä|t|en|ss[aä]|st[aä]|ll[aäe]|lt[aä]|ks[ie]?|na)|iin|ej[aä]|ien|ei(?:ss[aä]|st[aä]|ll[aäe]|lt[aä]|hin)|i(?:s|l[et]?|ga|d|de)';
const germanic = 's|ens?|ets?|(?:e|a)r?nas?|ar|ene';
const baltic = 'as|o|ą|u[is]?|a[im]|ų|ai?s|am[si]?|ā|iem';

/** Endings of names, in all languages. */
export const endings = oneOf(slavic, turkic, romance, hungarian, finnic, germanic, baltic, 'nya');
/** In place of a final a: Slavic "Solany", "Solaną", Hungarian "Solanát". */
export const vowelEndings = oneOf(
  '[yęąěu]|ie|i[ąę]|ou|á(?:t|k|n|r[ae]|b[ae]n?|v[ae]l|n[ae]k|[bt][óő]l|ért|hoz)',
);

/** Second parts of compounds. */
export const compound = new RegExp(
  '^(?:kurs|koers|kors|pre[ií]s|prijs|pris|wert|waarde|wallet|b[öø]rs|bors|beurs|handel|händl|mar[kc]|netz|net[vw]|nätv|' +
    'min(?:ing|er|e)|inve|anleg|beleg|besit|best[aä]|reserv|fon|block|etf|future|rally|halvi|halbier|zahl|bet[ao]|adres|' +
    'trans|k[aä]uf|koop|ko[pb]|verk|automa|konto|trad|experte|hype|boom|crash|abst|einbr|strateg|zertif|spek|milli|überw|' +
    'kredit|prog|geld|platt?f|index|vol|gewin|winst|sekt|szene|gemein|dien|adop|ang|portem|porte|tegoed|houder|bezit)',
);

/** Words of many languages that begin with crypto, not those of ciphers, noble gases and graves. */
export const cryptoWord =
  /^(?:[ck]ripto|krypto)(?!gra|log|gam|n$|ne|ni|te$|spor|zo|bi)|^crypto(?:mon|mun|val|w[aä]|bo?e?[ur]s|mar[kc]|bed|a[ck]t|dev|wall|k[ou]|inve|beleg|han|port|plat|wereld|geld|sect|coin)/;
