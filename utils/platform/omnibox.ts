import { browser } from './browser.ts';

/** One line below the address bar. */
export interface Suggestion {
  /** What is entered with it. */
  readonly content: string;
  /** Plain text. */
  readonly text: string;
}

/** Where the reader wants what was entered: by Enter in this tab, with Alt or Control in another. */
export type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

export interface OmniboxHandlers {
  /**
   * The reader typed something behind the keyword.
   * @param show may be called several times, until the next text
   */
  readonly typed: (text: string, show: (lines: readonly Suggestion[]) => void) => void;
  readonly entered: (text: string, where: Disposition) => void;
}

/** Firefox for Android has no address bar with keywords. */
type Omnibox = Partial<Pick<typeof browser, 'omnibox'>>;

/** Answers in the address bar behind the manifest's keyword. Synchronous: to be called in the worker's first turn. */
export function serveOmnibox({ typed, entered }: OmniboxHandlers): void {
  const { omnibox }: Omnibox = browser;
  if (!omnibox) return;
  omnibox.onInputChanged.addListener((text, suggest) => {
    typed(text, (lines) => {
      const [first, ...others] = lines;
      // The first line belongs to what was typed itself.
      if (first) void omnibox.setDefaultSuggestion({ description: described(first.text) });
      suggest(others.map(({ content, text: line }) => ({ content, description: described(line) })));
    });
  });
  omnibox.onInputEntered.addListener(entered);
}

/** Chromium reads a description as XML; Firefox takes it as it is. */
function described(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
