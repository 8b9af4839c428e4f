/**
 * Downloads a browser into the folder given: `node download.ts chromium|firefox FOLDER`. Run as a process of its
 * own, because a download that hangs cannot be called off from outside. Gives up after 30 s without a byte.
 */
import { Browser, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';

const silenceMs = 30_000;
const unpackMs = 180_000;

const [kind, cacheDir] = process.argv.slice(2);
if (cacheDir === undefined) throw new Error('Usage: download.ts chromium|firefox FOLDER');

let giveUpAt = Date.now() + silenceMs;
const watchdog = setInterval(() => {
  if (Date.now() < giveUpAt) return;
  console.error('no answer from the download server');
  process.exit(1);
}, 1000);

const platform = detectBrowserPlatform();
if (platform === undefined) throw new Error(`no builds for ${process.platform} on ${process.arch}`);
const browser = kind === 'firefox' ? Browser.FIREFOX : Browser.CHROME;
const buildId = await resolveBuildId(browser, platform, 'stable');
await install({
  browser,
  buildId,
  cacheDir,
  platform,
  downloadProgressCallback: (done, total) => {
    giveUpAt = Date.now() + (done >= total ? unpackMs : silenceMs);
  },
});
clearInterval(watchdog);
