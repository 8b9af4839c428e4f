import { render } from 'preact';
import { t } from '../../utils/domain/text/messages.ts';
import { readBrowserMessages } from '../../utils/platform/ui-messages.ts';
import { PopupApp } from './PopupApp.tsx';
import type { SurfaceKind } from './PopupView.tsx';

/** What the browser needs around a popup on the screen: its toolbar, and a margin. CSS pixels. */
const aroundPopup = 130;
const leastRoom = 320;

/** The height that a popup has on a screen: without it, one that is higher than the screen would scroll as a whole, too. */
export function popupRoom(screenHeight: number): number {
  return Math.max(leastRoom, screenHeight - aroundPopup);
}

/** Renders popup or side panel into its page. */
export function startSurface(surface: SurfaceKind): void {
  readBrowserMessages();
  document.documentElement.lang = t('catalog_locale');
  document.title = t('manifest_name');
  document.documentElement.style.setProperty('--popup-room', `${popupRoom(screen.availHeight)}px`);
  render(<PopupApp surface={surface} />, document.getElementById('app')!);
}
