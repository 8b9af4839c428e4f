import { isRevoked } from '../../utils/domain/sites/match-pattern.ts';
import { allOrigins } from '../../utils/platform/permissions.ts';

/**
 * Which sites lost their permission lately. Frames ask whether theirs is among them, so that no page learns which other
 * sites the reader allowed. Kept in memory: frames ask as soon as they are told.
 */
export class RevokedSites {
  #removed: readonly string[] = [];

  /** @param removed match patterns */
  note(removed: readonly string[]): void {
    this.#removed = [...new Set([...this.#removed, ...removed])];
  }

  async has(host: string): Promise<boolean> {
    return isRevoked(host, this.#removed, await allOrigins());
  }
}
