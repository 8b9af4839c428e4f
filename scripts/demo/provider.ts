const pingUrl = 'https://api.coingecko.com/api/v3/ping';
const patienceMs = 4000;

/** Whether the provider of live prices answers from here. */
export async function providerAnswers(): Promise<boolean> {
  try {
    const { ok } = await fetch(pingUrl, { signal: AbortSignal.timeout(patienceMs) });
    return ok;
  } catch {
    return false;
  }
}
