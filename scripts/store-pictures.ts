/** `npm run store:pictures`: builds the extension and takes the pictures for the stores, in `docs/store`. */
import { join } from 'node:path';
import { launchChromium } from '../test/support/launch-chromium.ts';
import { allProviders } from '../test/world/all-providers.ts';
import { startWorld } from '../test/world/world.ts';
import { articleHtml, articleUrl } from './demo/article.ts';
import { moveToPresent } from './demo/market.ts';
import { root, runScript } from './run-command.ts';
import { takeStorePictures } from './store/pictures.ts';

if (!(await runScript('build', 'on failure'))) throw new Error('The extension cannot be built.');
const world = await startWorld(allProviders);
moveToPresent(world.market);
world.page(articleUrl, articleHtml());
const chromium = await launchChromium({ extensionDir: join(root, '.output/chrome-mv3'), world });
try {
  const names = await takeStorePictures(chromium, join(root, 'docs/store'));
  console.log(`docs/store: ${names.join(', ')}`);
} finally {
  await chromium.close();
  await world.close();
}
