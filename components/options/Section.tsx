import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  readonly note: string;
  /** Names the setting independently of the language. */
  readonly name: string;
  readonly children: ComponentChildren;
}

/** One setting: its name on the left, the control on the right. */
export function Section({ title, note, name, children }: Props) {
  return (
    <section class="setting" aria-label={title} data-section={name}>
      <div class="setting-title">
        <h3>{title}</h3>
        <p class="note">{note}</p>
      </div>
      <div class="setting-control">{children}</div>
    </section>
  );
}
