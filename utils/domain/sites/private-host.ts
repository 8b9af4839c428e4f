/**
 * Names of subdomains that serve a reader's mail, account, payments or files, and no news. The list is generic on purpose:
 * which of them a site really has is unknown, and may change any day.
 */
export const privateLabels: readonly string[] = `
  mail email webmail mymail owa outlook autodiscover inbox
  poczta posta postfach correo correio pochta messenger messages chat
  account accounts myaccount customer customers customercenter member members membership
  my user users profile profiles passport id identity konto gruppenkonto mein meine
  kundenkonto compte moncompte monespace cuenta micuenta minhaconta conta tunnus mijn mina
  login mylogin logon signin signup auth oauth sso idp connect connexion acesso register
  pay payment payments billing checkout cart shop shopping store secure subscribe abo
  bank banking onlinebanking broker brokerage depot wallet trader webtrader
  cloud drive calendar contacts admin intranet vpn extranet
`
  .trim()
  .split(/\s+/);

const isPrivate: ReadonlySet<string> = new Set(privateLabels);

/** Indonesian editions of listed sites: the one language code that is also a usual name for a log-in host. */
const editions: ReadonlySet<string> = new Set([
  'id.beincrypto.com',
  'id.cointelegraph.com',
  'id.crypto.news',
  'id.investing.com',
  'id.mashable.com',
]);

/**
 * Whether Tickmark stays off a host until the reader asks for it there: one of the labels in front of `site` is private, also with
 * a number or another word (`mail2`, `my-account`). Without a site, every label but the last counts.
 * @param site a host that covers this one and was listed, or granted by the reader; its own labels do not count
 */
export function isPrivateHost(host: string, site?: string): boolean {
  const labels = host.split('.');
  const own = site === undefined ? 1 : site.split('.').length;
  return labels
    .slice(0, Math.max(0, labels.length - own))
    .some((label, index) => isPrivateLabel(label) && !editions.has(labels.slice(index).join('.')));
}

function isPrivateLabel(label: string): boolean {
  return label.split('-').some((part) => isPrivate.has(part.replace(/\d+$/, '')));
}

/** Match patterns of a site's private hosts and their subdomains, as far as patterns can name them. */
export function privateMatches(site: string): string[] {
  return privateLabels.map((label) => `*://*.${label}.${site}/*`);
}

/**
 * Globs for the manifest that keep the content script off private hosts of the listed sites. They begin with the scheme, because a
 * `*` also matches slashes: `*://mail.*` would match an address that only names a mail host in its query. `id` is missing, as
 * globs know no exceptions; for it, and for private labels further inside, the script itself stops.
 */
export function privateGlobs(): string[] {
  return privateLabels.filter((label) => label !== 'id').map((label) => `https://${label}.*`);
}
