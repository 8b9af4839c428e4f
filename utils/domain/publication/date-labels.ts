/** What the words beside a date say of it. */
export type DateLabel = 'published' | 'other' | null;

/** An update, a correction, a birthday, a deadline: dates which are not the publication's. */
const other =
  'updated|updates?:|(?:last|letztes) updat|modifi|revised|\\bedited|a[ck]?tuali|geändert|à jour|aggiorn|bijgewerkt|gewijzigd|güncel|обновл|измен|' +
  'diperbarui|更新|修正|수정|업데이트|ppdater|©|copyright|\\bsince\\b|deadline|\\bborn\\b|until';
const published =
  'publi|pubbl|posted|written|veröff|plaatst|yayın|опубл|terbit|公開|投稿|发布|發布|입력|작성';
const labels = new RegExp(`(${other})|${published}`, 'giu');

/** The label nearest before a date; where there is none, the one right after it. */
export function dateLabel(textBefore: string, textAfter: string): DateLabel {
  const close = textAfter.slice(0, 24).split(/[.|•·\n]/)[0]!;
  const match = [...textBefore.matchAll(labels)].at(-1) ?? [...close.matchAll(labels)][0];
  return match ? (match[1] ? 'other' : 'published') : null;
}
