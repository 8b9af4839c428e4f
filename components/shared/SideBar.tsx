interface Props {
  /** Percent. */
  readonly shortShare: number;
}

/** One bar of longs and shorts, in the order of the text beside it, which says the same. */
export function SideBar({ shortShare }: Props) {
  return (
    <span class="side-bar" aria-hidden="true">
      <span class="side-long" style={{ width: `${100 - shortShare}%` }} />
      <span class="side-short" style={{ width: `${shortShare}%` }} />
    </span>
  );
}
