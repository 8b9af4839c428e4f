/** Parameters of Bootstring for host names, as RFC 3492 section 5 sets them. */
const base = 36;
const smallest = 1;
const largest = 26;
const skew = 38;
const damp = 700;
const initialBias = 72;
const initialCode = 128;

/**
 * A host name in the letters of its language: `xn--mnchen-3ya.de` as `münchen.de`. A label that mixes scripts, or is no
 * valid punycode, stays as it is, since it could look like another name.
 */
export function readableHost(host: string): string {
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (readable(label) ?? label) : label))
    .join('.');
}

/** Scripts that are written together in one language. */
const togetherWritten = [
  /^[\p{scx=Latin}\d-]+$/u,
  /^[\p{scx=Cyrillic}\d-]+$/u,
  /^[\p{scx=Greek}\d-]+$/u,
  /^[\p{scx=Arabic}\d-]+$/u,
  /^[\p{scx=Hebrew}\d-]+$/u,
  /^[\p{scx=Devanagari}\d-]+$/u,
  /^[\p{scx=Thai}\d-]+$/u,
  /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\d-]+$/u,
  /^[\p{scx=Han}\p{scx=Hangul}\d-]+$/u,
];

/** A Cyrillic label without any of these could be read as a Latin one. */
const distinctCyrillic = /[бвгджзийлмнптфхцчшщыьэюяґєї]/;

function readable(label: string): string | null {
  const text = decode(label.slice('xn--'.length));
  if (text === null || !togetherWritten.some((script) => script.test(text))) return null;
  return /\p{sc=Cyrillic}/u.test(text) && !distinctCyrillic.test(text) ? null : text;
}

/** Decodes a label's punycode, without its prefix; null where it is not valid. */
function decode(label: string): string | null {
  const split = label.lastIndexOf('-');
  const output = Array.from(label.slice(0, Math.max(split, 0)), (letter) => letter.codePointAt(0)!);
  let [code, index, bias] = [initialCode, 0, initialBias];
  let at = split > 0 ? split + 1 : 0;
  while (at < label.length) {
    const before = index;
    let weight = 1;
    for (let k = base; ; k += base) {
      const digit = digitOf(label[at]);
      at += 1;
      if (digit === null) return null;
      index += digit * weight;
      const threshold = Math.min(Math.max(k - bias, smallest), largest);
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const length = output.length + 1;
    bias = adapt(index - before, length, before === 0);
    code += Math.floor(index / length);
    index %= length;
    if (code > 0x10ffff) return null;
    output.splice(index, 0, code);
    index += 1;
  }
  return String.fromCodePoint(...output);
}

function digitOf(letter: string | undefined): number | null {
  if (letter === undefined || !/^[a-z0-9]$/.test(letter)) return null;
  return letter >= 'a' ? letter.charCodeAt(0) - 97 : letter.charCodeAt(0) - 22;
}

function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? damp : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((base - smallest) * largest) / 2; k += base) rest = Math.floor(rest / (base - smallest));
  return k + Math.floor(((base - smallest + 1) * rest) / (rest + skew));
}

/** One label of a host name as the URL parser gives it: lower case, non-ASCII as punycode. */
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
/** At least two labels, the last not a number: a single word or an IP address is no news site. */
const hostName = new RegExp(String.raw`^(?:${label}\.)+(?!\d+$)${label}$`);

/**
 * The host of an address or host name that the reader entered, without `www.`, non-ASCII as punycode; null where the text is
 * neither. `https://www.coindesk.com/foo` gives `coindesk.com`.
 */
export function parseHost(input: string): string | null {
  const text = input.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (/\s/.test(text) || !URL.canParse(address)) return null;
  const { protocol, username, hostname } = new URL(address);
  if (!/^https?:$/.test(protocol) || username !== '') return null;
  const host = hostname.replace(/\.$/, '').replace(/^www\.(?=.*\.)/, '');
  return host.length <= 253 && hostName.test(host) ? host : null;
}
