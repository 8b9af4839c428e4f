import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseText, failReading } from '../support/choose-text.ts';
import { storeUnseen, type Surroundings } from '../support/stubbed-page.ts';
import { chosenFiles, showChosenFile } from './chosen-files.ts';
import { optionsStates } from './pseudo-options-states.ts';

interface PseudoOptions {
  /** Opens the options page in the pseudo-locale. */
  readonly open: (surroundings: Surroundings) => Promise<Page>;
  /** Takes a picture and returns what is wrong with the page. */
  readonly faultsOn: (page: Page, name: string) => Promise<string[]>;
}

/** The states of an import on the options page. */
export function testImports({ open, faultsOn }: PseudoOptions): void {
  describe('with a chosen file', () => {
    let options: Page;
    beforeAll(async () => {
      options = await open(optionsStates['full']!);
    });
    afterAll(() => options.close());

    test.each(Object.keys(chosenFiles))('%s', async (name) => {
      await options.setViewport({ width: 1000, height: 700 });
      await showChosenFile(options, name);
      expect(await faultsOn(options, `options-file-${name}`)).toEqual([]);
      await options.setViewport({ width: 400, height: 700 });
      expect(await faultsOn(options, `options-file-${name}-narrow`)).toEqual([]);
    });
  });

  test('with a file that cannot be read, after an import, its undo, and with earlier settings', async () => {
    const options = await open(optionsStates['full']!);
    const section = '[data-section=data]';
    await failReading(options, () => chooseText(options, 'my.json', '{}'));
    await options.waitForSelector(`${section} [data-part=refused]:not(:empty)`);
    expect(await faultsOn(options, 'options-file-unreadable')).toEqual([]);
    await chooseText(options, ...chosenFiles['changes']!);
    await (await options.waitForSelector(`${section} [data-action=confirm]`))!.click();
    await options.waitForSelector(`${section} .done:not(:empty)`);
    expect(await faultsOn(options, 'options-file-imported')).toEqual([]);
    await storeUnseen(options, { currency: 'gbp' });
    await options.click(`${section} [data-action=undo]`);
    await options.waitForSelector('[data-part=import] .error:not(:empty)');
    expect(await faultsOn(options, 'options-file-outdated')).toEqual([]);
    await options.close();
  });

  test('with the settings from before an import, restored', async () => {
    const options = await open(optionsStates['set-aside']!);
    const section = '[data-section=data]';
    await (await options.waitForSelector(`${section} [data-action=restore]`))!.click();
    await options.waitForSelector('[data-part=import]');
    expect(await faultsOn(options, 'options-restore')).toEqual([]);
    await options.click(`${section} [data-action=confirm]`);
    await options.waitForSelector(`${section} .done:not(:empty)`);
    expect(await faultsOn(options, 'options-restored')).toEqual([]);
    await options.close();
  });
}
