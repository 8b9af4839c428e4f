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
