import { useEffect, useRef } from "preact/compat";

/** What must be sent before the page is closed or its person signs out. */

const listeners = new Set<() => void>();

/** Called while the token is still there. */
export function beforeLeaving(): void {
  for (const listener of listeners) listener();
}

/** `send` must start its requests at once and with `keepalive`. It also runs when the component is removed. */
export function useBeforeLeaving(send: () => void): void {
  const latest = useRef(send);
  latest.current = send;
  useEffect(() => {
    const leave = () => latest.current();
    listeners.add(leave);
    window.addEventListener("pagehide", leave);
    return () => {
      leave();
      listeners.delete(leave);
      window.removeEventListener("pagehide", leave);
    };
  }, []);
}
