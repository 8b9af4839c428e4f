import { isMarkChoice } from '../../utils/domain/choices/choice.ts';
import { iconIds } from '../../utils/domain/coin/icons.ts';
import { fetchPackagedText } from '../../utils/platform/http.ts';
import type { BackgroundHandlers } from '../../utils/platform/messaging.ts';
import { openAlertWindow } from '../../utils/platform/own-windows.ts';
import type { PageCallers } from '../../utils/platform/page-callers.ts';
import { assetUrl, openOptions } from '../../utils/platform/runtime.ts';
import { shortcuts } from '../../utils/platform/commands.ts';
import { settingsOrLastKnown } from '../../utils/settings/settings-store.ts';
import { keepLastChoice, storeChoice, undoLastChoice } from '../../utils/settings/store-choice.ts';

type CardCalls = Pick<
  BackgroundHandlers,
  'icon.get' | 'choice.make' | 'choice.undo' | 'options.open' | 'card.shortcuts' | 'card.star' | 'alert.offer'
>;

/** Answers the calls of cards, and stores and undoes the choices that the reader makes in a card. */
export function cardCalls(callers: PageCallers): CardCalls {
  return {
    // Content scripts can't read the package.
    'icon.get': async ({ coin }) =>
      iconIds.has(coin) ? fetchPackagedText(assetUrl(`/icons/${coin}.svg`)) : null,
    // Pages are notified as of every change of settings.
    'choice.make': async (choice, caller) => {
      await callers.spend(caller, 'choices', 1);
      const host = caller.kind === 'page' ? (caller.hosts.at(-1) ?? null) : null;
      const undo = await storeChoice(choice, host, caller.incognito);
      if (caller.kind === 'page' && isMarkChoice(choice)) await keepLastChoice(caller, undo, Date.now());
      return null;
    },
    'alert.offer': async (offer, caller) => {
      await callers.spend(caller, 'choices', 1);
      await openAlertWindow(offer);
      return null;
    },
    'choice.undo': async (_request, caller) => {
      await callers.spend(caller, 'choices', 1);
      return caller.kind === 'page' && undoLastChoice(caller, Date.now());
    },
    'options.open': async (_request, caller) => {
      await callers.spend(caller, 'choices', 1);
      await openOptions();
      return null;
    },
    'card.shortcuts': async () => {
      const set = await shortcuts();
      return { next: set.get('next-mention') ?? null, open: set.get('open-mention') ?? null };
    },
    'card.star': async ({ coin }, caller) => {
      if (caller.kind !== 'page' || !(await callers.admitsStar(caller, coin))) return null;
      return (await settingsOrLastKnown()).watchlist.includes(coin);
    },
  };
}
