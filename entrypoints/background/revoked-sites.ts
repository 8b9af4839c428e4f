import { isRevoked } from '../../utils/domain/sites/match-pattern.ts';
import { allOrigins } from '../../utils/platform/permissions.ts';

/**
 * The origins whose permission was revoked. Frames request whether their own is among them, so that no page learns which
 * other sites the reader allowed. Kept in memory, as frames send that request right after the broadcast.
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
