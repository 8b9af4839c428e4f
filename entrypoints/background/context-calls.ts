import type { BackgroundHandlers } from '../../utils/platform/messaging.ts';
import { logError } from '../../utils/platform/log.ts';
import { watchOrigins } from '../../utils/platform/permissions.ts';
import { watchSettings } from '../../utils/settings/settings-store.ts';
import type { ContextServices } from './context-services.ts';
import { contextSourcesOn } from './context-inputs.ts';

type ContextCalls = Pick<BackgroundHandlers, 'context.get' | 'context.market'>;

/** Answers the calls for figures around the price. */
export function contextCalls({ contexts }: ContextServices): ContextCalls {
  return {
    'context.get': ({ coin }) => contexts.coin(coin),
    'context.market': () => contexts.market(),
  };
}

/** Observes liquidations while the reader has that turned on. Synchronous: to be called in the worker's first turn. */
export function observeLiquidations({ observer }: ContextServices, signal: AbortSignal): void {
  let last = Promise.resolve();
  const follow = (): void => {
    last = last
      .then(async () => observer.turn((await contextSourcesOn())?.has('streams') ?? false))
      .catch((error: unknown) => logError('liquidations are not observed', error));
  };
  watchSettings((settings, before) => {
    const isSame =
      settings.showsContext === before.showsContext &&
      settings.contextSources.join() === before.contextSources.join();
    if (!isSame) follow();
  }, signal);
  watchOrigins(follow, signal);
  follow();
}
