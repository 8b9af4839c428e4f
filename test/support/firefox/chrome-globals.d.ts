/** The part of Firefox's own window that `callInChrome` works with. */
declare const WebExtensionPolicy: {
  getByID(id: string): { readonly extension: object; readonly mozExtensionHostname: string } | null;
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
  importESModule(address: 'resource://gre/modules/ExtensionPermissions.sys.mjs'): {
    readonly ExtensionPermissions: {
      remove(
        id: string,
        permissions: { origins: readonly string[]; permissions: readonly string[] },
        extension: object,
      ): Promise<void>;
    };
  };
};
