import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { send, speaksBidi } from './firefox/bidi.ts';
import { waitFor } from './wait-for.ts';

/** A file that the browser saved. */
export interface Download {
  readonly name: string;
  readonly text: string;
}

/** The folder in which a browser saves downloads. */
export interface Downloads {
  /** The next file that is complete; it is removed from the folder. */
  next(): Promise<Download>;
  /** Deletes the folder. */
  remove(): Promise<void>;
}

/** Makes a browser save downloads in a folder of their own, without asking. */
export async function collectDownloads(browser: Browser): Promise<Downloads> {
  const folder = await mkdtemp(join(tmpdir(), 'tickmark-downloads-'));
  if (speaksBidi(browser)) {
    const downloadBehavior = { type: 'allowed', destinationFolder: folder };
    await send(browser, 'browser.setDownloadBehavior', { downloadBehavior });
  } else {
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  }
  const complete = async (): Promise<Download | undefined> => {
    const names = await readdir(folder);
    // Under another name, or beside one, while it is being written.
    const [name] = names;
    if (names.length !== 1 || name === undefined || !/\.(?:json|csv)$/.test(name)) return undefined;
    const text = await readFile(join(folder, name), 'utf8');
    return text === '' ? undefined : { name, text };
  };
  return {
    async next() {
      const download = await waitFor(complete, { what: 'a download' });
      await rm(join(folder, download.name));
      return download;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
