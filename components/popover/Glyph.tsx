interface Props {
  readonly name: keyof typeof paths;
  /** Filled where it is on, so that its state is not shown by colour alone. */
  readonly filled?: boolean;
}

const paths = {
  star: 'M8 1.9l1.85 3.9 4.25.55-3.12 2.95.8 4.25L8 11.5l-3.78 2.05.8-4.25L1.9 6.35l4.25-.55z',
  bell: 'M8 1.9a4 4 0 0 0-4 4v2.9L2.7 11.3h10.6L12 8.8V5.9a4 4 0 0 0-4-4M6.6 13.4a1.5 1.5 0 0 0 2.8 0',
  pin: 'M5.6 1.9h4.8M6.3 2v4.3L4.2 8.6v1.2h7.6V8.6L9.7 6.3V2M8 9.8v4.3',
  move: 'M8 1.8v12.4M1.8 8h12.4M6.2 3.6L8 1.8l1.8 1.8M6.2 12.4L8 14.2l1.8-1.8M3.6 6.2L1.8 8l1.8 1.8M12.4 6.2L14.2 8l-1.8 1.8',
  close: 'M3.8 3.8l8.4 8.4M12.2 3.8l-8.4 8.4',
  chevron: 'M4.5 6.3L8 9.8l3.5-3.5',
  out: 'M6.5 4h-3v8.5H12v-3M8.8 3.2h4v4M12.6 3.4L7.6 8.4',
  match: 'M3 8.6l3.2 3.2L13 4.8',
  target: 'M8 2.2a5.8 5.8 0 1 0 0 11.6a5.8 5.8 0 1 0 0-11.6M8 6a2 2 0 1 0 0 4a2 2 0 1 0 0-4',
} as const;

/** The card's small icons, in strokes of one width. */
export function Glyph({ name, filled = false }: Props) {
  return (
    <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" data-filled={filled}>
      <path d={paths[name]} />
    </svg>
  );
}
