import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  readonly note: string;
  readonly children: ComponentChildren;
}

/** One setting: what it is on the left, the control on the right. */
export function Section({ title, note, children }: Props) {
  return (
    <section class="setting" aria-label={title}>
      <div class="setting-title">
        <h2>{title}</h2>
        <p class="note">{note}</p>
      </div>
      <div class="setting-control">{children}</div>
    </section>
  );
}
