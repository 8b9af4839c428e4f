import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleHtml, articleUrl } from '../../scripts/demo/article.ts';
import type { BrowserKind } from '../../scripts/browsers/browser.ts';
import { driveChromium } from '../support/chromium-driver.ts';
import { launchFirefox } from '../support/firefox/launch-firefox.ts';
import { chromiumPolicy, firefoxPolicy, type PolicyFile } from '../support/policy.ts';
import type { TickmarkBrowser } from '../support/tickmark-browser.ts';
import { allProviders } from '../world/all-providers.ts';
import { cachingProxy } from '../world/providers/caching-proxy.ts';
import { startWorld, type World } from '../world/world.ts';
import { firefoxDir } from './both-browsers.ts';
import { extensionDir } from './product.ts';

/** The product in a browser of an organisation, with a proxy in front of the providers. */
export interface ManagedSession {
  readonly world: World;
  readonly browser: TickmarkBrowser;
  close(): Promise<void>;
}

/** @param policy none where it is null */
export async function startManaged(kind: BrowserKind, policy: object | null): Promise<ManagedSession> {
  const world = await startWorld([...allProviders, cachingProxy(allProviders)]);
  world.page(articleUrl, articleHtml());
  world.page('https://www.cnbc.com/news', articleHtml());
  const { file, launch } = kind === 'firefox' ? inFirefox(world) : await inChromium(world);
  if (policy) file.write(policy);
  const browser = await launch();
  return {
    world,
    browser,
    async close() {
      await browser.close();
      await world.close();
      file.remove();
    },
  };
}

interface Start {
  readonly file: PolicyFile;
  readonly launch: () => Promise<TickmarkBrowser>;
}

async function inChromium(world: World): Promise<Start> {
  return {
    file: await chromiumPolicy(extensionDir),
    launch: () => driveChromium({ extensionDir, world }),
  };
}

function inFirefox(world: World): Start {
  const manifest = JSON.parse(readFileSync(join(firefoxDir, 'manifest.json'), 'utf8')) as {
    readonly browser_specific_settings: { readonly gecko: { readonly id: string } };
  };
  const file = firefoxPolicy(manifest.browser_specific_settings.gecko.id);
  return { file, launch: () => launchFirefox({ extensionDir: firefoxDir, world, home: file.home }) };
}
