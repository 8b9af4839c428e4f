/** What the words beside a date say of it. */
export type DateLabel = 'published' | 'other' | null;

/** An update, a correction, a birthday, a deadline: dates which are not the publication's. */
const other =
  'updat|modifi|revis|edited|aktuali[sz]|geändert|\\bstand\\b|à jour|actuali|atuali|aggiorn|bijgewerkt|gewijzigd|' +
  'güncel|обновл|измен|diperbarui|更新|修正|수정|업데이트|o?ppdater|' +
  '©|copyright|\\bsince\\b|\\bseit\\b|depuis|joined|member|expires|deadline|\\bborn\\b|until|geboren|accessed|retrieved';
const published =
  'publi|pubbl|posted|written|created|erschienen|veröff|\\bvom\\b|verfasst|gepost|plaatst|yayın|опубл|terbit|tayang|' +
  '公開|掲載|投稿|发布|發布|時間|时间|입력|등록|작성|\\bdat[aeu]m?\\b|fecha|tarih|дата|日付';
const labels = new RegExp(`(${other})|${published}`, 'giu');

/** The label nearest before a date; where there is none, the one right after it. */
export function dateLabel(textBefore: string, textAfter: string): DateLabel {
  const close = textAfter.slice(0, 24).split(/[.|•·\n]/)[0]!;
  const match = [...textBefore.matchAll(labels)].at(-1) ?? [...close.matchAll(labels)][0];
  return match ? (match[1] ? 'other' : 'published') : null;
}
