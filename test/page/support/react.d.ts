/** The little of React that the board uses. */
declare module 'react' {
  export function createElement(type: unknown, props: object | null, ...children: readonly unknown[]): object;
  export function useState<T>(initial: T): [value: T, set: (value: T) => void];
  export function useLayoutEffect(effect: () => void, inputs: readonly unknown[]): void;
}
declare module 'react-dom' {
  export function createPortal(children: object, container: Element): object;
}
declare module 'react-dom/client' {
  export function createRoot(
    container: Element,
    options: { readonly onUncaughtError: (error: unknown) => void },
  ): { render(element: object): void };
}
