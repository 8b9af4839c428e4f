import type { StorageCell } from '../../../../utils/platform/storage-cell.ts';

/** A storage cell that outlives a "worker": what was written is there for the next one, as a copy. */
export interface MemoryCell<T> extends StorageCell<T> {
  value: T | null;
  writes: number;
}

export function memoryCell<T>(): MemoryCell<T> {
  const cell: MemoryCell<T> = {
    value: null,
    writes: 0,
    read: async () => structuredClone(cell.value),
    async write(value) {
      cell.value = structuredClone(value);
      cell.writes += 1;
      await Promise.resolve();
    },
    watch: () => undefined,
  };
  return cell;
}
