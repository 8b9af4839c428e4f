/** How long to wait after a message that came back, before it is sent again, in milliseconds. */
const againAfterMs = [100, 500, 1_000, 3_000];
/** How long to listen for an answer before the message is sent once more, in milliseconds. */
const silenceMs = 5_000;
/** As often a message is sent at the most. */
const mostTries = 7;

/**
 * Sends a message until somebody answers. The browser may end the worker that was about to answer, and then the
 * message comes back; but one that is ended while it starts takes the message with it without a word. A message
 * starts the next worker. No call does harm when it is made twice, and the first answer to any of them counts.
 * @param alive whether there still is somebody to ask
 * @returns undefined where nobody answered
 */
export async function untilHeard<T>(
  send: () => Promise<T | undefined>,
  alive: () => boolean,
): Promise<T | undefined> {
  const answers: Promise<T>[] = [];
  let returned = 0;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const sent = send();
    answers.push(sent.then((answer) => answer ?? never<T>(), never<T>));
    const outcome = await Promise.race([...answers, comesBack(sent, alive), pause(silenceMs)]);
    if (outcome !== 'back' && outcome !== undefined) return outcome;
    if (outcome === undefined) continue;
    const wait = againAfterMs[returned];
    if (wait === undefined) return undefined;
    returned += 1;
    await pause(wait);
  }
  return undefined;
}

/** Tells of a message that came back unanswered; rejects where there is nobody left to send it to. */
async function comesBack<T>(sent: Promise<T | undefined>, alive: () => boolean): Promise<'back'> {
  try {
    if ((await sent) !== undefined) return await never<'back'>();
  } catch (error) {
    if (!alive()) throw error;
  }
  return 'back';
}

function never<T>(): Promise<T> {
  return new Promise<T>(() => undefined);
}

function pause(ms: number): Promise<undefined> {
  return new Promise((resolve) => void setTimeout(() => resolve(undefined), ms));
}
