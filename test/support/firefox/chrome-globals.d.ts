/** The part of Firefox's own window that `callInChrome` works with. */
declare const WebExtensionPolicy: {
  getByID(id: string): {
    readonly extension: { terminateBackground(options: { disableResetIdleForTest: boolean }): Promise<void> };
    readonly mozExtensionHostname: string;
  } | null;
};
declare const ChromeUtils: {
  importESModule(address: 'resource://gre/modules/ExtensionParent.sys.mjs'): {
    readonly ExtensionParent: {
      readonly apiManager: {
        readonly global: {
          browserActionFor(extension: object): { triggerAction(window: Window): void };
        };
      };
    };
  };
  importESModule(address: 'resource://gre/modules/ExtensionStorageIDB.sys.mjs'): {
    readonly ExtensionStorageIDB: {
      getStoragePrincipal(extension: object): object;
      open(principal: object): Promise<{ get(key?: string): Promise<Readonly<Record<string, unknown>>> }>;
    };
  };
  importESModule(address: 'resource://gre/modules/ExtensionPermissions.sys.mjs'): {
    readonly ExtensionPermissions: {
      add(
        id: string,
        permissions: { origins: readonly string[]; permissions: readonly string[] },
        extension: object,
      ): Promise<void>;
      remove(
        id: string,
        permissions: { origins: readonly string[]; permissions: readonly string[] },
        extension: object,
      ): Promise<void>;
    };
  };
  importESModule(address: 'resource://gre/modules/AddonManager.sys.mjs'): {
    readonly AddonManager: {
      getAddonsByTypes(types: readonly string[]): Promise<
        readonly {
          readonly id: string;
          readonly temporarilyInstalled: boolean;
          reload(): Promise<void>;
        }[]
      >;
    };
  };
};
declare function OpenBrowserWindow(options: { private: boolean }): Window & {
  readonly delayedStartupPromise: Promise<void>;
  readonly gBrowser: {
    readonly selectedBrowser: {
      fixupAndLoadURIString(url: string, options: { triggeringPrincipal: object }): void;
    };
  };
};
declare const Services: {
  readonly scriptSecurityManager: { getSystemPrincipal(): object };
};
declare const gBrowser: {
  readonly tabs: readonly { readonly linkedBrowser: { readonly currentURI: { readonly spec: string } } }[];
};
