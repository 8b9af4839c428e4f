import { browser } from './browser.ts';
import { logError } from './log.ts';

/** Chromium's; Firefox has none, and its content scripts can read every storage area. */
interface Lockable {
  setAccessLevel?(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Keeps content scripts, which live in a page's process, out of what is stored. No secret depends on it, as
 * keys lie elsewhere; but what the reader watches and where is nobody's business either. Holds until the
 * browser ends, so it is done at every start of the worker.
 */
export function lockStorage(): void {
  const areas: readonly Lockable[] = [browser.storage.local, browser.storage.session, browser.storage.sync];
  for (const area of areas)
    area
      .setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })
      .catch((error: unknown) => logError('a storage area stays open', error));
}
