/** A file that the reader saves. */
export interface SavedFile {
  readonly name: string;
  readonly type: 'application/json' | 'text/csv';
  readonly text: string;
}

/** Starts the download of a text. The text is held until the page is closed, as the browser reads it at its own time. */
export function saveFile({ name, type, text }: SavedFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
}

/** `tickmark-settings-2026-11-29.json`. */
export function datedName(subject: string, extension: 'json' | 'csv', at: Date): string {
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()];
  return `tickmark-${subject}-${day.map((part) => String(part).padStart(2, '0')).join('-')}.${extension}`;
}
