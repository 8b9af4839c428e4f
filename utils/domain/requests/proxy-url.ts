/** The longest base URL of a proxy, in characters. */
const longestProxy = 300;

/**
 * The base URL of a caching proxy in the form in which it is stored: `https://prices.example.org/tickmark/`, with a slash
 * at its end. Null where the text is no such address: it must be `https:`, without a user name, a query or a fragment.
 */
export function readProxyUrl(text: string): string | null {
  const trimmed = text.trim();
  if (/\s/.test(trimmed) || !URL.canParse(trimmed)) return null;
  const { protocol, username, password, hostname, host, pathname } = new URL(trimmed);
  if (protocol !== 'https:' || username !== '' || password !== '' || hostname === '') return null;
  if (/[?#]/.test(trimmed)) return null;
  const base = `https://${host}${pathname.replace(/\/*$/, '/')}`;
  return base.length <= longestProxy ? base : null;
}

/**
 * The address at the proxy for an address of a provider: its host becomes the first part of the path,
 * `https://prices.example.org/tickmark/api.coingecko.com/api/v3/global`.
 * @param proxy as `readProxyUrl` returns it
 * @param url `https:`
 */
export function proxiedUrl(proxy: string, url: string): string {
  const { protocol, host, pathname, search } = new URL(url);
  if (protocol !== 'https:') throw new Error(`no request for a proxy: ${protocol}`);
  return `${proxy}${host}${pathname}${search}`;
}
