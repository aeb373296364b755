import { useSyncExternalStore } from "preact/compat";
import * as BrowserStorage from "#browser-storage.ts";
import { VERDICTS } from "#parts/expert/shortcuts.ts";
import { expert } from "#parts/expert/words.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { common } from "#words/common.ts";
import { useWords } from "#words/language.tsx";

/** Single-key shortcuts can be switched off: speech input types letters by accident (WCAG 2.1.4). */
const KEY = "shortcuts";
const listeners = new Set<() => void>();
const isOn = () => BrowserStorage.read(BrowserStorage.local, KEY) !== "off";

function switchTo(on: boolean): void {
  BrowserStorage.write(BrowserStorage.local, KEY, on ? null : "off");
  for (const listener of listeners) listener();
}

export function useShortcutsOn(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isOn);
}

/** The help button and its dialog: all shortcuts and their switch. */
export function Help({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }) {
  const { help: words } = useWords(expert);
  const { close } = useWords(common);
  const on = useShortcutsOn();
  const keys: readonly (readonly [readonly string[], string])[] = [
    [["J"], words.next],
    [["K"], words.previous],
    [["↑", "↓"], words.arrows],
    [["1", "…", String(VERDICTS.length)], words.verdicts],
    [["A", "S"], words.pick],
    [["N"], words.note],
    [["Esc"], words.leave],
    [["Ctrl", "Enter"], words.send],
    [["Z"], words.undo],
    [["?"], words.help],
  ];
  return (
    <>
      <Button look="quiet" icon="info" aria-label={words.open} onPress={() => onOpenChange(true)} />
      {isOpen && (
        <Dialog title={words.open} isDismissable onClose={() => onOpenChange(false)}>
          <dl className="keys">
            {keys.map(([keys, words]) => (
              <div key={words}>
                <dt dir="ltr">
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
          <label className="check">
            <input type="checkbox" checked={on} onChange={({ currentTarget }) => switchTo(currentTarget.checked)} />
            {words.on}
          </label>
          <p className="hint">{words.typing}</p>
          <div className="row">
            <Button onPress={() => onOpenChange(false)}>{close}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
