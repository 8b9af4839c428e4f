import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly title: string;
  readonly note: string;
  /** Names the section independently of the language: its address on the page, `#data`. */
  readonly name?: string;
  readonly children: ComponentChildren;
}

/** One setting: its name on the left, the control on the right. */
export function Section({ title, note, name, children }: Props) {
  const section = useRef<HTMLElement>(null);
  // The browser looks for the address before the settings are loaded.
  useEffect(() => {
    if (name !== undefined && location.hash === `#${name}`) section.current?.scrollIntoView();
  }, [name]);
  return (
    <section class="setting" id={name} aria-label={title} data-section={name} ref={section}>
      <div class="setting-title">
        <h2>{title}</h2>
        <p class="note">{note}</p>
      </div>
      <div class="setting-control">{children}</div>
    </section>
  );
}
