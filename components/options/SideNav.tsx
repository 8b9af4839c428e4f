import { t } from '../../utils/domain/text/messages.ts';
import { type GroupName, groups } from './groups.ts';

/** Links to the groups; the one that is in view is marked. */
export function SideNav({ current }: { readonly current: GroupName }) {
  return (
    <nav class="side-nav" aria-label={t('options_groups')}>
      <ul>
        {groups.map(({ name, title }) => (
          <li key={name}>
            <a href={`#${name}`} {...(name === current && { 'aria-current': 'true' as const })}>
              {t(title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
