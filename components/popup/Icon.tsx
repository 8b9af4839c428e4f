const paths = {
  star: 'M10 2.6l2.3 4.7 5.2.75-3.75 3.65.9 5.15L10 14.4l-4.65 2.45.9-5.15L2.5 8.05l5.2-.75z',
  back: 'M12 4.5L6.5 10l5.5 5.5',
  grip: 'M7.5 5h.01M12.5 5h.01M7.5 10h.01M12.5 10h.01M7.5 15h.01M12.5 15h.01',
  close: 'M5 5l10 10M15 5L5 15',
  plus: 'M10 4v12M4 10h12',
  panel: 'M3 4.5h14v11H3zM11.5 4.5v11',
  out: 'M8 5H4.5v10.5H15V12M11 4h5v5M15.6 4.4L9 11',
} as const;

interface Props {
  readonly name: keyof typeof paths;
  /** Filled where it is on, so that its state is not shown by colour alone. */
  readonly filled?: boolean;
}

/** The small icons of popup and side panel, in strokes of one width. */
export function Icon({ name, filled = false }: Props) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" data-icon={name} data-filled={filled}>
      <path d={paths[name]} />
    </svg>
  );
}
