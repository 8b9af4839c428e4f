import { useEffect, useRef, useState } from 'preact/hooks';
import type { PolicyState } from '../../utils/domain/settings/policy.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { useGroupInView } from '../hooks/use-group-in-view.ts';
import { useSettingSearch } from '../hooks/use-setting-search.ts';
import type { SaveState } from '../hooks/use-settings.ts';
import { groupNames } from './groups.ts';
import { OptionsHeader } from './OptionsHeader.tsx';
import { PolicyBanner } from './PolicyBanner.tsx';
import { Preview } from './Preview.tsx';
import { SettingGroups, type SettingGroupsProps } from './SettingGroups.tsx';
import { SideNav } from './SideNav.tsx';

interface Props extends Omit<SettingGroupsProps, 'settings' | 'policy'> {
  /** Null until loaded. */
  readonly settings: Settings | null;
  /** Null until read. */
  readonly policy: PolicyState | null;
  readonly saveState: SaveState;
  /** Undoes the last change; null where none is left. */
  readonly undo: (() => void) | null;
}

/** All settings on one page, in groups. Each change is stored at once; there is no save button. */
export function OptionsView({ settings, policy, saveState, undo, ...rest }: Props) {
  const [query, setQuery] = useState('');
  const page = useRef<HTMLElement>(null);
  const matches = useSettingSearch(page, query, settings);
  const current = useGroupInView(groupNames);
  // What matches may be far above. After the layout, as the browser keeps a place in the page while it changes above it.
  useEffect(() => {
    if (query !== '') scrollTo(0, 0);
  }, [query]);
  return (
    <div class="options" data-palette={settings?.palette}>
      <OptionsHeader saveState={saveState} undo={undo} query={query} matches={matches} onSearch={setQuery} />
      <SideNav current={current} />
      <Preview />
      <div class="options-body">
        <PolicyBanner state={policy} />
        {settings && (
          <main ref={page}>
            <SettingGroups settings={settings} policy={policy} {...rest} />
            {matches === 0 && (
              <p class="no-match" data-part="no-match">
                {t('options_search_none', { query: query.trim() })}
              </p>
            )}
          </main>
        )}
      </div>
    </div>
  );
}
