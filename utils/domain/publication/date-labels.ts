import { maxMetaNameLength } from './limits.ts';

/** The kind of a date by the words beside it. */
export type DateLabel = 'published' | 'updated' | 'other' | null;

/** An update or a correction. */
const updated =
  'updated|updates?:|(?:last|letztes) updat|modifi|revised|\\bedited|a[ck]?tuali|geändert|änderung|à jour|aggiorn|bijgewerkt|gewijzigd|güncel|обновл|измен|' +
  'оновл|diperbarui|cập nhật|frissít|päivitet|更新|修正|수정|업데이트|ppdater';
/** A birthday, a deadline, a licence. */
const other = '©|copyright|\\bsince\\b|deadline|\\bborn\\b|until';
const published =
  'publi|pubbl|posted|written|submitted|veröff|erstellt|geschrieben|verfasst|gepostet|eingestellt|plaatst|geschreven|' +
  'rédigé|écrit|mis en ligne|escrito|scritto|inserito|postado|dodan|napisa|vydáno|zveřejněn|közzé|julkaistu|udgivet|' +
  'skrevet|yayın|eklenme|опубл|размещ|добавлен|δημοσι|terbit|tayang|dipubli|đăng|نشر|פורסם|प्रकाशित|' +
  '公開|投稿|掲載|配信|发布|發布|发表|發表|입력|작성|등록|게시|승인';
const labels = new RegExp(`(${updated})|(${other})|${published}`, 'giu');

/**
 * The label nearest before a date; where there is none, the one right after it. "7 February, updated 11:00" labels
 * what follows, and leaves the date as it is.
 */
export function dateLabel(textBefore: string, textAfter: string): DateLabel {
  const close = textAfter.slice(0, 24).split(/[.|•·\n]/)[0]!;
  const before = [...textBefore.slice(-70).matchAll(labels)].at(-1);
  const after = before ? undefined : [...close.matchAll(labels)][0];
  if (after?.[1] && /^[^.|•·\n]{0,12}\d/.test(textAfter.slice(after.index + after[0].length))) return null;
  const match = before ?? after;
  return match ? (match[1] ? 'updated' : match[2] ? 'other' : 'published') : null;
}

/** How certain it is by a meta element's name that its value is the publication moment. */
export type MetaTrust = 'published' | 'dated' | 'any' | null;

const neverNamed = /modif|updat|expir|lastpub|until|revis|copyright|event|valid|birth|start|end/;
const publishedNamed =
  /publi.*(?:time|date|at|on)$|date(?:publi|pub|issued|orig)|^pdate$|pub(?:date|time)|published$|issued|(?:sailthru|citation|online|post|article|release)date/;
const datedNamed =
  /^(?:og|dc|dcterms|article|content|page|node|prism)*(?:date|created|datecreated|creationdate|displaydate|available)$/;

/**
 * By a name such as `article:published_time`, `DC.date.issued`, `parsely-pub-date`; `dated` is a date of
 * the article's by and large, `any` as often the template's.
 */
export function metaTrust(name: string): MetaTrust {
  // `publi.*date$` tries each "publi" of a name.
  if (name.length > maxMetaNameLength) return null;
  const letters = name.toLowerCase().replace(/[^a-z]/g, '');
  if (neverNamed.test(letters)) return null;
  if (publishedNamed.test(letters)) return 'published';
  return datedNamed.test(letters) ? (letters.startsWith('dc') ? 'any' : 'dated') : null;
}

/** Whether a meta element of this name holds the time of the last modification. */
export function isModifiedName(name: string): boolean {
  if (name.length > maxMetaNameLength) return false;
  return /modified|(?:last|date)modif|updated?(?:time|at|date|on)?$|lastupdat|revised/.test(
    name.toLowerCase().replace(/[^a-z]/g, ''),
  );
}
