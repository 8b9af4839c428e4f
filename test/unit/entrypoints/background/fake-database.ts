/** The part of IndexedDB that the key store uses: one database with one table. */
export interface FakeDatabase {
  /** How often the database was opened. */
  opened: number;
  readonly rows: Map<string, unknown>;
}

/** Fires an event in a later turn, as IndexedDB does. */
class Later extends EventTarget {
  error = null;
  fire(type: string): void {
    setTimeout(() => this.dispatchEvent(new Event(type)));
  }
}

class FakeRequest extends Later {
  result: unknown;
  constructor(result: unknown) {
    super();
    this.result = result;
    this.fire('success');
  }
}

/** Stands in for `indexedDB` from now on. */
export function installFakeDatabase(): FakeDatabase {
  const database: FakeDatabase = { opened: 0, rows: new Map() };
  const { rows } = database;
  const table = {
    get: (key: string) => new FakeRequest(structuredClone(rows.get(key))),
    put: (value: unknown, key: string) => new FakeRequest(void rows.set(key, structuredClone(value))),
    delete: (key: string) => new FakeRequest(void rows.delete(key)),
  };
  const connection = {
    transaction: () => {
      const transaction = Object.assign(new Later(), { objectStore: () => table });
      // After the requests of the same turn.
      setTimeout(() => setTimeout(() => setTimeout(() => transaction.fire('complete'))));
      return transaction;
    },
    close: () => undefined,
  };
  Object.assign(globalThis, {
    indexedDB: {
      open: () => {
        database.opened += 1;
        return new FakeRequest(connection);
      },
    },
  });
  return database;
}
