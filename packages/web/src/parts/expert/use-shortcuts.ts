import { useEffect, useLayoutEffect, useRef, useState } from "preact/compat";
import type { Controls } from "#parts/expert/decide.tsx";
import { useShortcutsOn } from "#parts/expert/help.tsx";
import { KeyQueue, waitsForTicket } from "#parts/expert/key-queue.ts";
import { commandOf, whereOf, type Command, type Pressed } from "#parts/expert/shortcuts.ts";

type Bound = {
  /** WAITING: the ticket is not on the page yet. CLOSED: it is there and cannot be decided. */
  ticket: "WAITING" | "READY" | "CLOSED";
  move: (by: 1 | -1) => void;
  undo: () => void;
  controls: { readonly current: Controls | null };
  help: () => void;
  isPaused: boolean;
};

/** Handles the keys of the desk. None is lost while a ticket loads: it waits for the ticket, and those after it too. */
export function useShortcuts(bound: Bound): void {
  const on = useShortcutsOn();
  const [queue] = useState(() => new KeyQueue());
  const [, setPlayed] = useState(0);
  const latest = useRef(bound);
  // Not after the paint, as an effect: the next key may come before.
  useLayoutEffect(() => {
    latest.current = bound;
  });

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { ticket, isPaused } = latest.current;
      const where = whereOf(event.target);
      // A key pressed in a dialog is for the dialog.
      const isInDialog = event.target instanceof Element && event.target.closest("dialog") !== null;
      if (isPaused || isInDialog || event.defaultPrevented) return;
      const command = commandOf(event, where);
      if ((ticket === "WAITING" || !queue.isEmpty) && where !== "TYPING" && !isAtOnce(command, queue)) {
        if (!waitsForTicket(event) || !isAllowed(command, on)) return;
        queue.add(event);
      } else {
        if (!command || !isAllowed(command, on)) return;
        run(command, event.target, latest.current);
      }
      event.preventDefault();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [on, queue]);

  // One key for each time that the desk is drawn: a key may change what the next one does.
  useLayoutEffect(() => {
    // The keys were meant for a ticket that can be decided.
    if (bound.ticket === "CLOSED") queue.clear();
    if (bound.ticket !== "READY") return;
    const pressed = queue.take();
    if (!pressed) return;
    play(pressed, bound);
    setPlayed((count) => count + 1);
  });
}

/** While single-key shortcuts are off, only shortcuts with a modifier key work. */
function isAllowed(command: Command | null, on: boolean): boolean {
  return on || command?.do === "SEND" || command?.do === "LEAVE_NOTE";
}

/** A ticket need not be on the page for the way past it. */
function isAtOnce(command: Command | null, queue: KeyQueue): boolean {
  return queue.isEmpty && command !== null && ["NEXT", "PREVIOUS", "HELP", "UNDO"].includes(command.do);
}

function play(pressed: Pressed, bound: Bound): void {
  const where = whereOf(document.activeElement);
  const command = commandOf(pressed, where);
  if (command) run(command, document.activeElement, bound);
  else if (where === "TYPING") bound.controls.current?.type(pressed);
}

function run(command: Command, target: EventTarget | null, { move, undo, controls, help }: Bound): void {
  if (command.do === "NEXT") move(1);
  if (command.do === "PREVIOUS") move(-1);
  if (command.do === "UNDO") undo();
  if (command.do === "HELP") help();
  if (command.do === "CHOOSE") controls.current?.choose(command.verdict);
  if (command.do === "PICK") controls.current?.pick(command.note);
  if (command.do === "NOTE") controls.current?.note();
  if (command.do === "LEAVE_NOTE") (target as HTMLElement).blur();
  if (command.do === "SEND") controls.current?.send();
}
