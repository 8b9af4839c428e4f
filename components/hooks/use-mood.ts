import { useState } from 'preact/hooks';
import type { Mood } from '../../utils/domain/quote/mood.ts';
import { logError } from '../../utils/platform/log.ts';
import { callBackground } from '../../utils/platform/messaging.ts';
import { usePolled } from './use-polled.ts';

/** The background requests the index once a day; a popup that stays open shows a new day within this time. */
const pollMs = 600_000;

export interface AnsweredMood {
  /** Null where it is unknown. */
  readonly mood: Mood | null;
}

/** The market's mood while the surface is open. Null until the first reply. */
export function useMood(): AnsweredMood | null {
  const [answer, setAnswer] = useState<AnsweredMood | null>(null);
  usePolled('mood', async (signal) => {
    const mood = await loadMood();
    if (!signal.aborted) setAnswer({ mood });
    return Date.now() + pollMs;
  });
  return answer;
}

async function loadMood(): Promise<Mood | null> {
  try {
    return await callBackground('mood.get', null);
  } catch (error) {
    logError('no market mood from the background', error);
    return null;
  }
}
