import {
  contextOrigins,
  type ContextSourceId,
  contextSourceIds,
} from '../../utils/domain/context/context-sources.ts';
import { holdsOrigins } from '../../utils/platform/permissions.ts';
import { settingsOrLastKnown } from '../../utils/settings/settings-store.ts';

/**
 * The sources of figures around the price that are on and granted; null where the reader wants none of these
 * figures. Not the streams in Firefox, which stops the background after 30 s whatever is connected.
 */
export async function contextSourcesOn(): Promise<ReadonlySet<ContextSourceId> | null> {
  const { showsContext, contextSources } = await settingsOrLastKnown();
  if (!showsContext) return null;
  const chosen = contextSourceIds.filter(
    (source) => contextSources.includes(source) && !(import.meta.env.FIREFOX && source === 'streams'),
  );
  const granted = await Promise.all(chosen.map((source) => holdsOrigins(contextOrigins(source))));
  return new Set(chosen.filter((_source, index) => granted[index]));
}
