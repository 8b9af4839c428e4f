import { readableHost } from '../../utils/domain/sites/host-names.ts';

/** A site in the letters of its language, with the name that is stored, in punycode, as its title. */
export function SiteName({ site }: { readonly site: string }) {
  const shown = readableHost(site);
  return (
    <span class="list-name" {...(shown !== site && { title: site })}>
      {shown}
    </span>
  );
}
