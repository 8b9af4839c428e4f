/** The one door to the extension API: `webextension-polyfill`, which WXT puts in the place of this module. */
export { browser } from 'wxt/browser';
