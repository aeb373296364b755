import { Queue as QueueDocument, Reviewed, type TicketPageFragment } from "@hamta/client";
import { VerdictText } from "@hamta/core";
import { useEffect, useRef, useState } from "react";
import { useLocation, useSearch } from "wouter";
import { useAnswer } from "#asking/answer.ts";
import { Missing } from "#frame/missing.tsx";
import type { Controls } from "#parts/expert/decide.tsx";
import { filterOf, useFilters } from "#parts/expert/filters.ts";
import { Help, useShortcutsOn } from "#parts/expert/help.tsx";
import { List } from "#parts/expert/list.tsx";
import { commandOf, step, whereOf } from "#parts/expert/shortcuts.ts";
import { Ticket } from "#parts/expert/ticket.tsx";
import { expert } from "#parts/expert/words.ts";
import { Status } from "#ticket/status.tsx";
import { ticketWords } from "#ticket/words.ts";
import { Button } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Loaded } from "#ui/loaded.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { usePaging } from "#ui/pager.tsx";
import { useLanguage, useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";

const SIZE = 20;
/** New tickets come, and other experts and lists take some. */
const LOOK_AGAIN_MS = 20_000;

/** The queue at the start side, a ticket beside it; on a phone one after the other. */
export function Desk({ number }: { number: string | null }) {
  const words = useWords(expert);
  const ticket = useWords(ticketWords);
  const { queue } = useWords(menu);
  const { digits } = useLanguage();
  const [filters, change] = useFilters();
  const [now] = useState(Date.now);
  const paging = usePaging(SIZE);
  const search = useSearch();
  const [, navigate] = useLocation();
  const list = useAnswer(
    QueueDocument,
    { filter: filterOf(filters, now), ...paging.variables },
    { everyMs: LOOK_AGAIN_MS },
  );
  const found = useAnswer(Reviewed, { number: number ?? "" }, { skip: number === null, everyMs: LOOK_AGAIN_MS });
  const shown = number === null || found.stale ? null : found.data?.ticket;
  const open = list.data?.queue.nodes.map((row) => row.number) ?? [];
  const order = useOrder(open, number);
  const [decided, setDecided] = useState<TicketPageFragment | null>(null);
  const [helping, setHelping] = useState(false);
  const controls = useRef<Controls>(null);

  const go = (to: string | null) => navigate(`/expert${to === null ? "" : `/${to}`}${search && `?${search}`}`);
  const move = (by: 1 | -1) => {
    const to = step(order, open, number, by);
    if (to !== null) go(to);
  };
  const goOn = () => go(step(order, open, number, 1) ?? step(order, open, number, -1));
  useShortcuts({ move, controls, help: () => setHelping(true), isPaused: helping });

  if (number !== null && found.data && !found.stale && !found.data.ticket) {
    return <Missing title={words.noTicket} lead={words.noTicketWords} />;
  }
  return (
    <Page
      title={number === null ? queue : ticket.ticket(digits(number))}
      {...(number === null ? { lead: words.lead } : { back: { to: `/expert${search && `?${search}`}`, label: queue } })}
      badge={shown && <Status status={shown.status} />}
      actions={
        <>
          {number !== null && (
            <>
              <Button icon="start" isDisabled={step(order, open, number, -1) === null} onPress={() => move(-1)}>
                {words.previous}
              </Button>
              <Button trailing="end" isDisabled={step(order, open, number, 1) === null} onPress={() => move(1)}>
                {words.next}
              </Button>
            </>
          )}
          <Help isOpen={helping} onOpenChange={setHelping} />
        </>
      }
    >
      <div className="desk">
        <Decided ticket={decided} isLast={number === null} />
        {number === null ? (
          <div className="desk-hint">
            {open.length > 0 && (
              <Empty
                icon="scale"
                title={words.choose}
                actions={
                  <Button look="primary" onPress={() => move(1)}>
                    {words.begin}
                  </Button>
                }
              >
                {words.chooseWords}
              </Empty>
            )}
          </div>
        ) : (
          <Loaded answer={found}>
            {(data) =>
              !found.stale &&
              data.ticket && (
                <Ticket
                  key={number}
                  ticket={data.ticket}
                  controls={controls}
                  onDecided={(ticket) => {
                    setDecided(ticket);
                    goOn();
                  }}
                  onNext={goOn}
                />
              )
            }
          </Loaded>
        )}
      </div>
      <List answer={list} number={number} filters={filters} change={change} paging={paging} />
    </Page>
  );
}

/** What became of the one before: it is announced while the next one has the focus. */
function Decided({ ticket, isLast }: { ticket: TicketPageFragment | null; isLast: boolean }) {
  const words = useWords(expert);
  const { digits, language } = useLanguage();
  return (
    <div role="status">
      {ticket && (
        <Notice
          tone="good"
          title={words.decided(digits(ticket.number), VerdictText.label(ticket.verdict ?? "APPROVED", language))}
        >
          {isLast && <p>{words.decidedLast}</p>}
        </Notice>
      )}
    </div>
  );
}

/** The order of the queue when the ticket was last seen in it. */
function useOrder(open: readonly string[], number: string | null): readonly string[] {
  const [order, setOrder] = useState<readonly string[]>([]);
  const seen = open.join();
  const isSeen = number === null || open.includes(number);
  useEffect(() => {
    if (isSeen) setOrder(seen === "" ? [] : seen.split(","));
  }, [seen, isSeen]);
  return order;
}

type Bound = {
  move: (by: 1 | -1) => void;
  controls: { readonly current: Controls | null };
  help: () => void;
  isPaused: boolean;
};

function useShortcuts(bound: Bound) {
  const on = useShortcutsOn();
  const latest = useRef(bound);
  useEffect(() => {
    latest.current = bound;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { move, controls, help, isPaused } = latest.current;
      const command = commandOf(event, whereOf(event.target));
      if (!command || isPaused || event.defaultPrevented) return;
      // Only keys that are held with another work while single ones are off.
      if (!on && command.do !== "SEND" && command.do !== "LEAVE_NOTE") return;
      event.preventDefault();
      if (command.do === "NEXT") move(1);
      if (command.do === "PREVIOUS") move(-1);
      if (command.do === "HELP") help();
      if (command.do === "CHOOSE") controls.current?.choose(command.verdict);
      if (command.do === "NOTE") controls.current?.note();
      if (command.do === "LEAVE_NOTE") (event.target as HTMLElement).blur();
      if (command.do === "SEND") controls.current?.send();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [on]);
}
