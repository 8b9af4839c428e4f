interface Props {
  readonly name: string;
  readonly url: string;
}

/** The source of a figure, beside it. */
export function SourceNote({ name, url }: Props) {
  return (
    <span class="attribution detail">
      {' · '}
      <a href={url} target="_blank" rel="noopener noreferrer" data-part="around-source">
        {name}
      </a>
    </span>
  );
}
