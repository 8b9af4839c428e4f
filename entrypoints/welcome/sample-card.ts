import popoverCss from '../../components/popover/popover.css?inline';
import { contextClaimsIn } from '../../utils/domain/claims/context-claims.ts';
import { claimsInSlices } from '../../utils/domain/claims/claims-in.ts';
import { ArticleReader } from '../../utils/page/card/article-reader.ts';
import { inertCard } from '../../utils/page/card/inert-card.ts';
import type { CardHost, CardSources } from '../../utils/page/card/page-ports.ts';
import { PopoverHost } from '../../utils/page/card/popover-host.ts';
import { logError } from '../../utils/platform/log.ts';
import { callBackground } from '../../utils/platform/messaging.ts';
import { popoverPort } from '../popover/popover-port.ts';

/**
 * The card of the sample paragraph, which has no moment of publication: it requests no past price.
 * @param signal ends with the annotation
 */
export function sampleCard(
  { coinById, catalog, ended }: Pick<CardSources, 'coinById' | 'catalog' | 'ended'>,
  signal: AbortSignal,
): CardHost {
  const reading = {
    publication: () => null,
    country: () => null,
    claims: claimsInSlices,
    contextClaims: contextClaimsIn,
  };
  return new PopoverHost(
    {
      port: popoverPort({ coinById, fetchIcon: (coin) => callBackground('icon.get', { coin }) }),
      article: new ArticleReader(reading, (error) => logError('the sample', error)),
      css: popoverCss,
      inertCard: import.meta.env.FIREFOX ? inertCard : null,
      catalog,
      ended,
    },
    signal,
  );
}
