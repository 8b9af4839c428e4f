import type { ProviderId } from '../../utils/domain/quote/quote.ts';
import { socketProviders } from '../../utils/domain/quote/sources.ts';
import { type EditableKeyStore, keyDatabase, keyStore } from '../../utils/platform/key-store.ts';
import { routeRequests } from '../../utils/platform/request-route.ts';
import { appliedPolicy } from '../../utils/settings/managed-policy.ts';
import { settingsOrLastKnown } from '../../utils/settings/settings-store.ts';
import { permittedKeys } from './key-calls.ts';

interface RequestChoices {
  readonly keys: EditableKeyStore;
  readonly order: () => Promise<readonly ProviderId[]>;
  readonly currency: () => Promise<string>;
}

/** What settings and policy say about requests: the route, the providers in order, the keys, the currency. */
export function requestChoices(): RequestChoices {
  const proxy = async (): Promise<string> => (await settingsOrLastKnown()).proxy;
  const maySave = async (): Promise<boolean> => (await appliedPolicy()).allowKeys !== false;
  routeRequests(proxy);
  return {
    keys: permittedKeys(keyStore(keyDatabase, Date.now), {
      maySave,
      mayUse: async () => (await maySave()) && (await proxy()) === '',
    }),
    async order() {
      const { providers } = await settingsOrLastKnown();
      const byFetch = providers.filter((id) => !socketProviders.includes(id));
      // With none but such a provider its request fails, and its name is in the message.
      return (await proxy()) === '' || byFetch.length === 0 ? providers : byFetch;
    },
    currency: async () => (await settingsOrLastKnown()).currency,
  };
}
