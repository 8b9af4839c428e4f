/**
 * Names of subdomains that serve a reader's mail, account, payments or files, and no news. Generic on purpose: which of them a
 * site has is unknown and may change.
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
 * Whether Tickmark runs on a host only after the reader asked for it there: one of the labels before `site` is private, also
 * with a number or another word (`mail2`, `my-account`). Without a site, every label but the last is checked.
 * @param site a listed or granted host that covers this one; its own labels are not checked
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

/** Match patterns of a site's private hosts and their subdomains, as far as patterns can express them. */
export function privateMatches(site: string): string[] {
  return privateLabels.map((label) => `*://*.${label}.${site}/*`);
}

/**
 * Globs for the manifest that exclude private hosts of the listed sites. They begin with the scheme, because `*` also matches
 * slashes: `*://mail.*` would match an address with a mail host in its query. `id` is missing, as globs have no
 * exceptions; for it, and for private labels further inside, the script itself checks the host.
 */
export function privateGlobs(): string[] {
  return privateLabels.filter((label) => label !== 'id').map((label) => `https://${label}.*`);
}
