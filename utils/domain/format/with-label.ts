/** A figure with its unit behind it, on one line: `1.2345 BTC`. */
export function withLabel(figure: string, label: string): string {
  return label === '' ? figure : `${figure}\u00a0${label}`;
}
