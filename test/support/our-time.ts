import type { CDPSession, Page, Protocol } from 'puppeteer-core';

/** Measures the script time of one script on a page, what it calls of the browser's included. */
export interface TimeMeter {
  /** Milliseconds since the start, spent under functions of the script. */
  stop(): Promise<number>;
}

/** Microseconds between two looks of the profiler. */
const interval = 200;

/** Starts to measure the time of scripts whose address contains `address`. */
export async function measureTimeOf(page: Page, address: string): Promise<TimeMeter> {
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval });
  await session.send('Profiler.start');
  return { stop: () => stop(session, address) };
}

async function stop(session: CDPSession, address: string): Promise<number> {
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  const ours = nodesUnder(profile, address);
  let microseconds = 0;
  for (const [at, node] of (profile.samples ?? []).entries()) {
    if (ours.has(node)) microseconds += profile.timeDeltas?.[at + 1] ?? 0;
  }
  return microseconds / 1_000;
}

/** The ids of the script's functions and of everything that they call. */
function nodesUnder(profile: Protocol.Profiler.Profile, address: string): ReadonlySet<number> {
  const parents = new Map(
    profile.nodes.flatMap(({ id, children }) => (children ?? []).map((child) => [child, id])),
  );
  const ours = new Set(
    profile.nodes.filter(({ callFrame }) => callFrame.url.includes(address)).map(({ id }) => id),
  );
  for (const { id } of profile.nodes) {
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      if (!ours.has(at)) continue;
      ours.add(id);
      break;
    }
  }
  return ours;
}
