/** The list with one entry a place up (-1) or down (1); as it was where there is no such place. */
export function moved<T>(list: readonly T[], entry: T, by: -1 | 1): readonly T[] {
  const from = list.indexOf(entry);
  const to = from + by;
  if (from < 0 || to < 0 || to >= list.length) return list;
  return list.with(from, list[to]!).with(to, entry);
}

/** The entry whose row moves up into the place of a removed one, or the last that is left. */
export function neighbour<T>(list: readonly T[], entry: T): T | undefined {
  const index = list.indexOf(entry);
  return list[index + 1] ?? list[index - 1];
}
