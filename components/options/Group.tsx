import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/domain/text/messages.ts';
import { type GroupName, groups } from './groups.ts';

interface Props {
  readonly name: GroupName;
  readonly children: ComponentChildren;
}

/** Settings that belong together, under an address of their own. */
export function Group({ name, children }: Props) {
  const group = useRef<HTMLDivElement>(null);
  // The browser looks for the address before the settings are loaded.
  useEffect(() => {
    if (location.hash === `#${name}`) group.current?.scrollIntoView();
  }, [name]);
  return (
    <div class="group" role="group" id={name} aria-labelledby={`group-${name}`} ref={group}>
      <h2 id={`group-${name}`}>{t(groups.find((each) => each.name === name)!.title)}</h2>
      <div class="group-settings">{children}</div>
    </div>
  );
}
