import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { coins } from './utils/domain/coin/catalog.ts';
import { catalogWords } from './utils/domain/coin/catalog-words.ts';
import { dataCollection, outgoingHosts } from './utils/domain/requests/outgoing.ts';
import { everywhere } from './utils/domain/sites/match-pattern.ts';
import { newsMatches } from './utils/domain/sites/news-sites.ts';
import { privateGlobs } from './utils/domain/sites/private-host.ts';
import { iconAssets } from './scripts/build/icon-assets.ts';
import { inheritedHighlights } from './scripts/build/inherited-highlights.ts';
import { noInnerHtml } from './scripts/build/no-inner-html.ts';
import { packedCatalog } from './scripts/build/packed-catalog.ts';
import { pageRuntime } from './scripts/build/page-runtime.ts';
import { packedFilter } from './scripts/build/packed-filter.ts';
import { polyfillModule } from './scripts/build/polyfill-module.ts';
import { scriptParts } from './scripts/build/script-parts.ts';
import { secondMinifier } from './scripts/build/second-minifier.ts';
import { withShippedMessages } from './scripts/build/shipped-messages.ts';
import { licenceAsset, thirdPartyNotices } from './scripts/build/third-party-notices.ts';

const firefox = {
  browser_specific_settings: {
    gecko: {
      id: '{6d1f6c0e-52b1-4a55-9a43-7a7d0f2f2b1c}',
      strict_min_version: '140.0',
      // Some requests tell of the text of a page: see there, and PRIVACY.md.
      data_collection_permissions: { required: [...dataCollection()] },
    },
    // Two versions later than on the desktop: there `data_collection_permissions` came with 142.
    gecko_android: { strict_min_version: '142.0' },
  },
};

/**
 * Hosts of the background's requests. PRIVACY.md has the reason for each. Those of WebSockets are for Firefox alone: only
 * with a permission may a rule take the `Origin` off our handshakes (`utils/platform/request-route.ts`). Elsewhere
 * WebSockets need none.
 */
const requestHosts = (browser: string): readonly string[] => [
  ...outgoingHosts('fetch'),
  ...(browser === 'firefox' ? outgoingHosts('socket') : []),
];

/** The drawings come from a package, but as files and not in a bundle. */
const notices = thirdPartyNotices(['@web3icons/core']);

const originPattern = (host: string): string => `https://${host}/*`;

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: {
    'entrypoints:resolved': (_wxt, entrypoints) => {
      for (const entry of entrypoints) {
        if (entry.type !== 'content-script') continue;
        entry.options.matches = newsMatches();
        entry.options.excludeGlobs = privateGlobs();
      }
    },
    'build:done': (wxt) => {
      if (wxt.config.command === 'build') notices.write(wxt.config.outDir);
    },
    'build:publicAssets': (_wxt, files) => {
      files.splice(0, files.length, ...withShippedMessages(files));
      files.push(...iconAssets());
      // The background reads it when it first needs another name than CoinGecko's.
      files.push({ absoluteSrc: resolve('utils/market/listings.json'), relativeDest: 'listings.json' });
      // The background compares the largest coins with it: it does without the catalog itself.
      files.push({ contents: catalogWords(coins), relativeDest: 'catalog.txt' });
      // The background reads it when a page first names a word that could be a coin outside the catalog.
      files.push({ absoluteSrc: resolve('utils/domain/coin/coin-list.txt'), relativeDest: 'coin-list.txt' });
    },
  },
  vite: ({ browser }) => ({
    plugins: [
      ...(browser === 'firefox' ? [] : [inheritedHighlights()]),
      noInnerHtml(),
      packedCatalog(),
      packedFilter(),
      pageRuntime(),
      scriptParts(),
      secondMinifier(),
      polyfillModule(),
      notices.plugin,
    ],
    build: { license: { fileName: licenceAsset } },
  }),
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    permissions: [
      'storage',
      'scripting',
      'activeTab',
      'alarms',
      'contextMenus',
      ...(browser === 'firefox' ? (['declarativeNetRequestWithHostAccess'] as const) : []),
    ],
    host_permissions: [...requestHosts(browser).map(originPattern), ...newsMatches()],
    optional_permissions: ['notifications'],
    optional_host_permissions: [...everywhere],
    commands: {
      'toggle-site': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_manifest_command_toggle_site__',
      },
      'toggle-pause': {
        suggested_key: { default: 'Alt+Shift+U' },
        description: '__MSG_manifest_command_toggle_pause__',
      },
      'next-mention': {
        suggested_key: { default: 'Alt+Shift+Period' },
        description: '__MSG_manifest_command_next_mention__',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+Comma' },
        description: '__MSG_manifest_command_previous_mention__',
      },
      // Chromium takes four suggestions at most; this one is for the reader to assign.
      'open-mention': { description: '__MSG_manifest_command_open_mention__' },
    },
    // The gate, for the top document, is added by WXT.
    content_scripts: [
      {
        matches: newsMatches(),
        exclude_globs: privateGlobs(),
        js: ['frame.js'],
        run_at: 'document_end',
        all_frames: true,
        match_origin_as_fallback: true,
      },
    ],
    omnibox: { keyword: 'tm' },
    action: { default_title: '__MSG_manifest_name__' },
    // Firefox needs no schema for what an organisation's policy may set, and has no such key.
    ...(browser === 'firefox'
      ? firefox
      : { minimum_chrome_version: '120', storage: { managed_schema: 'managed-schema.json' } }),
  }),
});
