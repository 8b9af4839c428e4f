import { useEffect, useState } from 'preact/hooks';

/** A group counts as in view from this part of the window's height upwards. */
const line = 1 / 3;

/**
 * The group of settings that the reader looks at: the one of the address after a link or "back", else the last one that
 * begins above a third of the window.
 * @param names the ids of the groups' elements, which are their addresses, in order; a constant
 */
export function useGroupInView<Name extends string>(names: readonly Name[]): Name {
  const [current, setCurrent] = useState<Name>(() => groupOfAddress(names));
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    // A jump to an address scrolls as well, and the beginning of a group near the end may not get to the top.
    let jumpedTo: number | null = null;
    const onJump = (): void => {
      jumpedTo = scrollY;
      setCurrent(groupOfAddress(names));
    };
    const onScroll = (): void => {
      if (jumpedTo !== null && Math.abs(scrollY - jumpedTo) < 2) return;
      jumpedTo = null;
      setCurrent(groupAt(innerHeight * line, names));
    };
    addEventListener('hashchange', onJump, { signal });
    addEventListener('scroll', onScroll, { signal, passive: true });
    return () => controller.abort();
  }, [names]);
  return current;
}

function groupOfAddress<Name extends string>(names: readonly Name[]): Name {
  return names.find((name) => location.hash === `#${name}`) ?? names[0]!;
}

function groupAt<Name extends string>(y: number, names: readonly Name[]): Name {
  const begun = names.filter((name) => {
    const group = document.getElementById(name);
    return group !== null && group.checkVisibility() && group.getBoundingClientRect().top <= y;
  });
  return begun.at(-1) ?? names[0]!;
}
