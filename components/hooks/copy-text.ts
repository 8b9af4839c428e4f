import { logError } from '../../utils/platform/log.ts';

/** Copies text to the clipboard, in a click. False where the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    logError('copy to the clipboard', error);
    return false;
  }
}
