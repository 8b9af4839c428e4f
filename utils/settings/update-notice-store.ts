import type { UpdateNotice } from '../domain/settings/update-notice.ts';
import { storageCell } from '../platform/storage-cell.ts';
import { z } from '../platform/zod.ts';

const version = z.string().check(z.maxLength(40));

/** The update that the reader has not seen yet. */
export const updateNoticeCell = storageCell<UpdateNotice | null>(
  'update notice',
  z.nullable(z.object({ from: version, to: version })),
  'drop',
);
