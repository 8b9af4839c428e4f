/**
 * Text as the recogniser compares it: full-width and mathematical letters, half-width kana and small capitals become
 * ordinary letters, accents that are characters of their own are composed, Turkish İ becomes I, and what the reader
 * does not see is left out: soft hyphens, zero-width characters and marks of direction.
 */
export interface PlainText {
  readonly text: string;
  /** The offset in the original of each offset in `text`; null where they are the same. */
  readonly offsets: Uint32Array | null;
}

const smallCapitals = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡ ʏᴢ';

const invisible = '\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff';
const isInvisible = new RegExp(`[${invisible}]`);
const odd = new RegExp(
  `[${invisible}]|[A-Za-z\u0370-\u04ff][\u0300-\u0333]{1,3}|[\uff01-\uff9f]+|(?:\ud835[\udc00-\udfff])+|\u0130|[${smallCapitals.replaceAll(' ', '')}]`,
  'g',
);

function plainForm(match: string): string {
  const code = match.charCodeAt(0);
  if (code === 0x130) return 'I';
  if (code >= 0xfe00 || code === 0xd835) {
    if (code === 0xfeff) return '';
    return match.length === 1 && code < 0xff61 ? String.fromCharCode(code - 0xfee0) : match.normalize('NFKC');
  }
  const small = smallCapitals.indexOf(match);
  if (small >= 0) return String.fromCharCode(0x41 + small);
  return match.length > 1 ? match.normalize('NFC') : '';
}

/** The plain form of a text without the offsets: the content script reads most pages with no more than that. */
export function plainOnly(text: string): string {
  return text.replaceAll(odd, plainForm);
}

/** The plain form of `text`, or null where it is the same. */
export function plainText(text: string): PlainText | null {
  let plain = '';
  let read = 0;
  let isShifted = false;
  /** Pairs: the length of `plain` up to which the next shift counts, and that shift. */
  const shifts: number[] = [];
  odd.lastIndex = 0;
  for (let found = odd.exec(text); found; found = odd.exec(text)) {
    const [match] = found;
    const { index } = found;
    const form = plainForm(match);
    plain += text.slice(read, index) + form;
    read = index + match.length;
    if (form.length === match.length) continue;
    isShifted = true;
    // The characters of a shortened run begin where the run does, or at their share of it.
    shifts.push(plain.length - form.length, index, form.length, match.length);
  }
  if (read === 0) return null;
  plain += text.slice(read);
  return { text: plain, offsets: isShifted ? offsetsOf(plain.length, shifts) : null };
}

function offsetsOf(length: number, shifts: readonly number[]): Uint32Array {
  const offsets = new Uint32Array(length + 1);
  let at = 0;
  let original = 0;
  for (let shift = 0; shift < shifts.length; shift += 4) {
    const [from = 0, index = 0, size = 0, before = 0] = shifts.slice(shift, shift + 4);
    for (; at < from; at += 1, original += 1) offsets[at] = original;
    for (let step = 0; step < size; step += 1, at += 1)
      offsets[at] = index + Math.floor((step * before) / size);
    original = index + before;
  }
  for (; at <= length; at += 1, original += 1) offsets[at] = original;
  return offsets;
}

/** The range in `original` of `start` to `end` in its plain form. Invisible characters at the end are left out. */
export function originalRange(
  { offsets }: PlainText,
  original: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  if (!offsets) return { start, end };
  let to = offsets[end]!;
  while (isInvisible.test(original.charAt(to - 1))) to -= 1;
  return { start: offsets[start]!, end: to };
}
