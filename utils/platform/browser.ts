/** The only module that touches the extension API: `webextension-polyfill`, which WXT substitutes for this import. */
export { browser } from 'wxt/browser';
