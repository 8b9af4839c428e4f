import type { Access } from '../../utils/domain/sites/access.ts';
import type { SiteActions } from './site-actions.ts';
import { SiteOffers } from './SiteOffers.tsx';

interface Props {
  readonly tabId: number;
  readonly host: string;
  readonly access: Access;
  readonly actions: SiteActions;
}

/** A web page on which Tickmark does not run, and the ways to have it run there. */
export function AwayPage({ tabId, host, access, actions }: Props) {
  return (
    <>
      <p class={access === 'withheld' ? 'line warn' : 'line'} data-part="access">
        {reasons[access]}
      </p>
      <div class="actions">
        <button type="button" class="action" data-action="once" onClick={() => actions.markOnce(tabId, host)}>
          Mark this page once
        </button>
        <SiteOffers host={host} access={access} actions={actions} />
      </div>
    </>
  );
}

const reasons: Readonly<Record<Access, string>> = {
  news: 'This page was open before Tickmark came. Reload it, or mark it now.',
  withheld: 'The browser keeps Tickmark off this news site, as its permission is missing.',
  site: 'You allowed this site, but this page was open before. Reload it, or mark it now.',
  everywhere: 'You allowed all sites, but this page was open before. Reload it, or mark it now.',
  none: 'Tickmark runs by itself on news sites. This page is not one of them.',
};
