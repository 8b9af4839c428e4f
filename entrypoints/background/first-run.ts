import { noticeOf } from '../../utils/domain/settings/update-notice.ts';
import { type Installation, onInstallation } from '../../utils/platform/background-events.ts';
import { logError } from '../../utils/platform/log.ts';
import { isDevelopmentCopy, openOwnPage, ownVersion } from '../../utils/platform/runtime.ts';
import { updateNoticeCell } from '../../utils/settings/update-notice-store.ts';

/**
 * Opens the welcome page once, after an installation. After an update nothing opens: one that brings something new is noted
 * for the popup. Copies that a developer loaded have no welcome page, as each start of `npm start` or of a test is an
 * installation. Synchronous: to be called in the worker's first turn.
 */
export function serveFirstRun(): void {
  onInstallation((installation) => {
    handle(installation).catch((error: unknown) => logError('after an installation', error));
  });
}

async function handle({ reason, previousVersion }: Installation): Promise<void> {
  if (reason === 'install') {
    if (!(await isDevelopmentCopy())) await openOwnPage('/welcome.html');
    return;
  }
  const notice = noticeOf(previousVersion, ownVersion());
  if (notice) await updateNoticeCell.write(notice);
}
