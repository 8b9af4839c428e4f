import type { Page } from 'puppeteer-core';

/** An event of the browser's trace; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Like `dur`, in processor time of the thread. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly message?: string } };
}

/**
 * Starts a trace of the whole browser and returns the function that ends it. `recordAsMuchAsPossible`, because the default
 * stops recording when its buffer is full, which a page of 10 MB fills early.
 */
export async function startTrace(
  page: Page,
  categories: readonly string[],
): Promise<() => Promise<readonly TraceEvent[]>> {
  const session = await page.createCDPSession();
  await session.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: [...categories] },
  });
  return async () => {
    const complete = new Promise<string>((resolve, reject) => {
      session.once('Tracing.tracingComplete', ({ stream, dataLossOccurred }) => {
        if (stream && !dataLossOccurred) resolve(stream);
        else reject(new Error('The browser lost a part of its trace.'));
      });
    });
    await session.send('Tracing.end');
    const handle = await complete;
    let text = '';
    for (;;) {
      const { data, eof } = await session.send('IO.read', { handle });
      text += data;
      if (eof) break;
    }
    await session.send('IO.close', { handle });
    await session.detach();
    return (JSON.parse(text) as { traceEvents: readonly TraceEvent[] }).traceEvents;
  };
}
