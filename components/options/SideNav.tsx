import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/domain/text/messages.ts';
import { type GroupName, groups } from './groups.ts';

/** Links to the groups; the one that is in view is marked. */
export function SideNav({ current }: { readonly current: GroupName }) {
  const nav = useRef<HTMLElement>(null);
  // In a narrow window the links are one line that scrolls.
  useEffect(() => {
    const link = nav.current?.querySelector<HTMLElement>('[aria-current]');
    if (nav.current && link) nav.current.scrollLeft = link.offsetLeft - nav.current.clientWidth / 3;
  }, [current]);
  return (
    <nav class="side-nav" aria-label={t('options_groups')} ref={nav}>
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
