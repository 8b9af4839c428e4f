/**
 * Runs one of the scripts that web pages get in this page: as a script element, because they are no modules. Resolves when it
 * has run.
 */
export function loadScript(path: '/annotate.js' | '/popover.js' | '/article.js'): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = path;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${path} can't be loaded`)));
    document.head.append(script);
  });
}
