import { useSyncExternalStore } from "react";
import { Dialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import * as Kept from "#kept.ts";
import { expert } from "#parts/expert/words.ts";
import { Button } from "#ui/button.tsx";
import { common } from "#words/common.ts";
import { useWords } from "#words/language.tsx";

/** Single keys can be switched off: who speaks to their computer types letters without meaning to. */
const KEY = "shortcuts";
const listeners = new Set<() => void>();
const isOn = () => Kept.read(Kept.local, KEY) !== "off";

function switchTo(on: boolean): void {
  Kept.write(Kept.local, KEY, on ? null : "off");
  for (const listener of listeners) listener();
}

export function useShortcutsOn(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isOn);
}

/** The button and what it opens: every key, and the switch. */
export function Help({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }) {
  const { help: words } = useWords(expert);
  const { close } = useWords(common);
  const on = useShortcutsOn();
  const keys: readonly (readonly [readonly string[], string])[] = [
    [["J"], words.next],
    [["K"], words.previous],
    [["↑", "↓"], words.arrows],
    [["1", "…", "8"], words.verdicts],
    [["N"], words.note],
    [["Esc"], words.leave],
    [["Ctrl", "Enter"], words.send],
    [["?"], words.help],
  ];
  return (
    <>
      <Button look="quiet" icon="info" aria-label={words.open} onPress={() => onOpenChange(true)} />
      <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
        <Modal className="modal">
          <Dialog className="dialog">
            <Heading slot="title">{words.open}</Heading>
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
            <label className="switch">
              <input type="checkbox" checked={on} onChange={({ target }) => switchTo(target.checked)} />
              {words.on}
            </label>
            <p className="hint">{words.typing}</p>
            <div className="row">
              <Button onPress={() => onOpenChange(false)}>{close}</Button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
