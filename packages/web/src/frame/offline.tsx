import { useSyncExternalStore } from "preact/compat";
import { Notice } from "#ui/notice.tsx";
import { common } from "#words/common.ts";
import { useWords } from "#words/language.tsx";

const subscribe = (listener: () => void) => {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
};

/** Notice while the browser is offline. */
export function Offline() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  const { states } = useWords(common);
  if (online) return null;
  return (
    <Notice tone="warn" role="status" title={states.offline}>
      <p>{states.offlineWords}</p>
    </Notice>
  );
}
