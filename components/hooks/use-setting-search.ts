import { type RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { containsWords } from '../../utils/domain/text/fold-text.ts';

/**
 * Shows only the settings whose title, help text, labels or entries contain the words of a query. Works on the rendered
 * text, so that no list of words has to be kept beside it.
 * @param contents a new value whenever the texts of the page may have changed
 * @returns how many settings match; null without a query
 */
export function useSettingSearch(
  page: RefObject<HTMLElement | null>,
  query: string,
  contents: unknown,
): number | null {
  const [count, setCount] = useState<number | null>(null);
  const wanted = query.trim();
  useLayoutEffect(() => {
    const settings = page.current?.querySelectorAll<HTMLElement>('[data-section]') ?? [];
    let shown = 0;
    for (const setting of settings) {
      const isMatch = wanted === '' || containsWords(textOf(setting), wanted);
      setting.hidden = !isMatch;
      if (isMatch) shown += 1;
    }
    setCount(wanted === '' ? null : shown);
  }, [page, wanted, contents]);
  return count;
}

/** The text of a setting, with the name of its group and what only screen readers get. */
function textOf(setting: HTMLElement): string {
  const group = setting.closest('.group')?.querySelector('h2')?.textContent ?? '';
  const named = [setting, ...setting.querySelectorAll('[aria-label]')];
  const labels = named.map((each) => each.getAttribute('aria-label') ?? '');
  return [group, setting.textContent, ...labels].join(' ');
}
