import { useEffect, useState } from 'preact/hooks';

const tickMs = 5000;

/** The time in milliseconds since 1970, often enough for ages told in minutes. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
