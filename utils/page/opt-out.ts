/** Whether the site asks to be left alone: `<meta name="tickmark" content="off">`. */
export function isOptedOut(): boolean {
  return document.querySelector('meta[name="tickmark" i][content="off" i]') !== null;
}
