const told = new Set<string>();

/** The one door to the console. An error that comes again with the same words is told once. */
export function logError(what: string, error: unknown): void {
  const line = `${what}: ${error instanceof Error ? error.message : String(error)}`;
  if (told.has(line)) return;
  told.add(line);
  console.error('[Tickmark]', what, error);
}
