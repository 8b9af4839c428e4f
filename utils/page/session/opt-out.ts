/** Whether a page asks us to stay away: `<meta name="tickmark" content="off">`. Looked up anew, as pages change. */
export function isOptedOut(page: Document): boolean {
  const wish = page.querySelector<HTMLMetaElement>('meta[name="tickmark" i]')?.content ?? '';
  return wish.trim().toLowerCase() === 'off';
}
