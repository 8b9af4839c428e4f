import { hasNativeLetters } from '../../utils/domain/recognition/native-letters.ts';
import { nativeSource, setNativeSource } from '../../utils/domain/recognition/native-source.ts';
import { nativeSlot } from '../../utils/page/session/native-slot.ts';
import { callBackground } from '../../utils/platform/messaging.ts';

let loading: Promise<void> | null = null;

/**
 * Loads the names and words in scripts other than Latin where these texts have such a script. Null where they need not be loaded.
 * After a failure, which is reported, the texts are read without them, and the next such text tries again.
 */
export function prepareTexts(
  texts: readonly string[],
  report: (error: unknown) => void,
): Promise<void> | null {
  if (nativeSource() || !texts.some(hasNativeLetters)) return null;
  loading ??= loadNative().catch((error: unknown) => {
    loading = null;
    report(error);
  });
  return loading;
}

async function loadNative(): Promise<void> {
  if (!nativeSlot.value) await callBackground('native.load', null);
  const words = nativeSlot.value;
  if (!words) throw new Error('native script not registered');
  setNativeSource(words);
}
