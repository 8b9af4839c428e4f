import type { WorldHost, WorldResponse } from '../exchange.ts';
import { json } from '../exchange.ts';

/** The base URL of the proxy of an organisation. */
export const proxyUrl = 'https://prices.example.org/tickmark/';

/** A caching proxy in front of these providers, as `deploy/nginx` configures one: by path, with CORS for every origin. */
export function cachingProxy(providers: readonly WorldHost[]): WorldHost {
  const { host, pathname } = new URL(proxyUrl);
  return {
    hosts: [host],
    answer(request, market): WorldResponse {
      const [provider = '', ...path] = request.path.slice(pathname.length).split('/');
      const source = providers.find(({ hosts }) => hosts.includes(provider));
      if (!request.path.startsWith(pathname) || !source) return json({ error: 'not found' }, 404);
      const response = source.answer({ ...request, host: provider, path: `/${path.join('/')}` }, market);
      return { ...response, headers: { ...response.headers, 'access-control-allow-origin': '*' } };
    },
  };
}
