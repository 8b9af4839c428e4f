import { browser } from './browser.ts';

interface PanelApis {
  /** Chromium's, which the polyfill hands on as it is. */
  readonly sidePanel?: { open(options: { readonly windowId: number }): Promise<void> };
  /** Firefox's. */
  readonly sidebarAction?: { open(): Promise<void> };
}

const apis = (): PanelApis => browser;

/** False in Firefox for Android and in Chromium-based browsers without a side panel. */
export function hasSidePanel(): boolean {
  const { sidePanel, sidebarAction } = apis();
  return sidePanel !== undefined || sidebarAction !== undefined;
}

/**
 * Opens the side panel of a window. To be called in the click itself: both browsers require a user gesture, which ends with
 * the first `await`.
 */
export async function openSidePanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = apis();
  if (sidePanel) await sidePanel.open({ windowId });
  else await sidebarAction?.open();
}
