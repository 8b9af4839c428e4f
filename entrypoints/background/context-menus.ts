import { foldWord, longestWord } from '../../utils/domain/choices/choice.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { CoinDirectory } from '../../utils/market/coin-directory.ts';
import { onInstalled, onStartup } from '../../utils/platform/background-events.ts';
import { createMenus, type MenuClick, onMenuClicked } from '../../utils/platform/context-menus.ts';
import { logError } from '../../utils/platform/log.ts';
import { storeChoice } from '../../utils/settings/store-choice.ts';
import { lookUp } from './look-up.ts';

/** Serves the menu over selected text. Synchronous: to be called in the worker's first turn. */
export function serveContextMenus(directory: CoinDirectory): void {
  const guard = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => logError('a context menu', error));
  };
  const create = (): void =>
    guard(
      createMenus([
        { id: 'look-up', title: t('menu_look_up', { word: '%s' }) },
        { id: 'mute', title: t('menu_mute', { word: '%s' }) },
      ]),
    );
  onInstalled(create);
  onStartup(create);
  onMenuClicked((click) => {
    if (click.id === 'look-up') guard(lookUp(click, directory));
    else if (click.id === 'mute') guard(mute(click));
  });
}

async function mute({ text, incognito }: MenuClick): Promise<void> {
  const word = foldWord(text);
  if (word === '' || word.length > longestWord) return;
  await storeChoice({ kind: 'mute', word }, null, incognito);
}
