const logged = new Set<string>();

/** The only module that touches the console. Logs each message once. */
export function logError(what: string, error: unknown): void {
  const line = `${what}: ${error instanceof Error ? error.message : String(error)}`;
  if (logged.has(line)) return;
  logged.add(line);
  console.error('[Tickmark]', what, error);
}
