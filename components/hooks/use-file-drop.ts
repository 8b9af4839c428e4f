import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Takes a file that is dropped anywhere on the page: the browser would leave the page and show the file.
 * @returns whether a file is dragged over the page
 */
export function useFileDrop(onDrop: (file: File) => void): boolean {
  const [isDragged, setDragged] = useState(false);
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useEffect(() => {
    const controller = new AbortController();
    const listen = (type: 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void): void => {
      const ofFiles = (event: DragEvent): void => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        listener(event);
      };
      window.addEventListener(type, ofFiles, { signal: controller.signal });
    };
    listen('dragover', () => setDragged(true));
    listen('dragleave', ({ relatedTarget }) => relatedTarget === null && setDragged(false));
    listen('drop', ({ dataTransfer }) => {
      setDragged(false);
      const [file] = dataTransfer?.files ?? [];
      if (file) latest.current(file);
    });
    return () => controller.abort();
  }, []);
  return isDragged;
}
