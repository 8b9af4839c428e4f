import { pause } from './pause.ts';

/** The delay before a message that was rejected unanswered is sent again, in milliseconds. Then it fails. */
const retryDelaysMs = [100, 500, 1_000, 3_000];
/** Without a reply for this long the message is sent once more, in milliseconds. */
const replyTimeoutMs = 5_000;
/** Attempts in all, whatever became of them. */
const maxAttempts = 7;

/**
 * Sends a message to the background until a reply arrives; the first reply to any attempt counts. The browser may end
 * the worker before it replies: the message is then rejected ("message port closed"). A worker that ends while it
 * starts takes the message with it, without an error: hence the timeout. Each message starts the worker again. Every
 * call of the protocol can safely be made twice.
 * @param isAlive whether the extension is still there; where it is not, the browser's error is passed on
 * @returns undefined where no reply arrived
 */
export async function sendWithRetry<T>(
  send: () => Promise<T | undefined>,
  isAlive: () => boolean,
): Promise<T | undefined> {
  const replies: Promise<T>[] = [];
  let rejections = 0;
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const sent = send();
    replies.push(sent.then((reply) => reply ?? never<T>(), never<T>));
    const outcome = await Promise.race([
      ...replies,
      rejectedUnanswered(sent, isAlive),
      pause(replyTimeoutMs),
    ]);
    if (outcome !== 'unanswered' && outcome !== undefined) return outcome;
    if (outcome === undefined) continue;
    const delay = retryDelaysMs[rejections];
    if (delay === undefined) return undefined;
    rejections += 1;
    await pause(delay);
  }
  return undefined;
}

/** Resolves when a message ended without a reply. Rejects where the extension is gone. */
async function rejectedUnanswered<T>(
  sent: Promise<T | undefined>,
  isAlive: () => boolean,
): Promise<'unanswered'> {
  try {
    if ((await sent) !== undefined) return await never<'unanswered'>();
  } catch (error) {
    if (!isAlive()) throw error;
  }
  return 'unanswered';
}

function never<T>(): Promise<T> {
  return new Promise<T>(() => undefined);
}
