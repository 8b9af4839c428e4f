import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { chooseText, failReading } from '../support/choose-text.ts';
import { storeUnseen, type Surroundings } from '../support/stubbed-page.ts';
import { chosenFiles } from './chosen-files.ts';
import { optionsStates } from './pseudo-options-states.ts';

interface PseudoOptions {
  /** Opens the options page in the pseudo-locale. */
  readonly open: (surroundings: Surroundings) => Promise<Page>;
  /** Takes a picture and returns what is wrong with the page. */
  readonly faultsOn: (page: Page, name: string) => Promise<string[]>;
}

/** The states of an import on the options page. */
export function testImports({ open, faultsOn }: PseudoOptions): void {
  test.each(Object.entries(chosenFiles))('with a chosen file: %s', async (name, [file, text]) => {
    const options = await open(optionsStates['full']!);
    await chooseText(options, file, text);
    await options.waitForSelector('[data-part=import], [data-part=refused]:not(:empty)');
    expect(await faultsOn(options, `options-file-${name}`)).toEqual([]);
    await options.setViewport({ width: 400, height: 700 });
    expect(await faultsOn(options, `options-file-${name}-narrow`)).toEqual([]);
    await options.close();
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
