import { useEffect, useRef } from 'preact/hooks';

/** Listens to keys on the whole surface, after the element that has the focus. */
export function useKeyDown(listener: (event: KeyboardEvent) => void): void {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => {
    const controller = new AbortController();
    window.addEventListener('keydown', (event) => latest.current(event), { signal: controller.signal });
    return () => controller.abort();
  }, []);
}
