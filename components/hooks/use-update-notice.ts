import { useEffect, useState } from 'preact/hooks';
import type { UpdateNotice } from '../../utils/domain/settings/update-notice.ts';
import { logError } from '../../utils/platform/log.ts';
import { updateNoticeCell } from '../../utils/settings/update-notice-store.ts';

const failed = (error: unknown): void => logError('the notice of an update', error);

/**
 * What the last update brought; null where there is nothing that the reader has not seen.
 * @param marksSeen whether showing it counts as seen: it stays on this page, and is gone from the others
 */
export function useUpdateNotice(marksSeen: boolean): UpdateNotice | null {
  const [notice, setNotice] = useState<UpdateNotice | null>(null);
  useEffect(() => {
    const load = async (): Promise<void> => {
      const stored = await updateNoticeCell.read();
      setNotice(stored);
      if (stored && marksSeen) await updateNoticeCell.write(null);
    };
    load().catch(failed);
  }, [marksSeen]);
  return notice;
}
