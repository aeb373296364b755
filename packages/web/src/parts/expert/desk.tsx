import { Queue as QueueDocument, Reviewed } from "@hamta/client";
import { useLayoutEffect, useRef, useState } from "preact/compat";
import { useLocation, useSearch } from "wouter-preact";
import { useQuery } from "#api/query.ts";
import { NotFound } from "#frame/not-found.tsx";
import type { Controls } from "#parts/expert/decide.tsx";
import { Decided } from "#parts/expert/decided.tsx";
import { useDecisions } from "#parts/expert/decisions.ts";
import { filterOf, useFilters } from "#parts/expert/filters.ts";
import { Help } from "#parts/expert/help.tsx";
import { List } from "#parts/expert/list.tsx";
import { step } from "#parts/expert/shortcuts.ts";
import { Ticket } from "#parts/expert/ticket.tsx";
import { useOnward } from "#parts/expert/use-onward.ts";
import { isReservedByAnother } from "#parts/expert/use-reservation.ts";
import { useShortcuts } from "#parts/expert/use-shortcuts.ts";
import { expert } from "#parts/expert/words.ts";
import { Status } from "#ticket/status.tsx";
import { ticketWords } from "#ticket/words.ts";
import { Button } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { QueryResult } from "#ui/query-result.tsx";
import { Page } from "#ui/page.tsx";
import { usePaging } from "#ui/pager.tsx";
import { useLanguage, useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";

const SIZE = 20;
/** New tickets arrive, and other experts and lists close some. */
const LOOK_AGAIN_MS = 20_000;

/** The queue with a ticket beside it; on a phone one after the other. */
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
  const list = useQuery(
    QueueDocument,
    { filter: filterOf(filters, now), ...paging.variables },
    { everyMs: LOOK_AGAIN_MS },
  );
  const found = useQuery(Reviewed, { number: number ?? "" }, { skip: number === null, everyMs: LOOK_AGAIN_MS });
  const shown = number === null || found.stale ? null : found.data?.ticket;
  const decisions = useDecisions(list.reload);
  const rows = list.data?.queue.nodes ?? [];
  const open = rows
    .filter((row) => !decisions.isDecided(row.number) && !isReservedByAnother(row))
    .map((row) => row.number);
  const order = useOrder(
    rows.map((row) => row.number),
    number,
  );
  const [helping, setHelping] = useState(false);
  const controls = useRef<Controls>(null);

  const go = (to: string | null) => navigate(`/expert${to === null ? "" : `/${to}`}${search && `?${search}`}`);
  const move = (by: 1 | -1) => {
    const to = step(order, open, number, by);
    if (to !== null) go(to);
  };
  const onward = useOnward(list, { number, next: open[0] ?? null, go });
  const goToNext = () => {
    const rest = open.filter((other) => other !== number && !decisions.isDecided(other));
    const next = step(order, rest, number, 1) ?? step(order, rest, number, -1);
    if (next === null) onward.begin();
    go(next);
  };
  const undo = () => {
    const back = decisions.undo();
    if (back !== null) go(back);
  };
  const isLoading = number === null ? onward.isBusy : !shown;
  const canDecide = shown?.status === "OPEN" && !isReservedByAnother(shown);
  useShortcuts({
    ticket: isLoading && found.error === null ? "WAITING" : canDecide ? "READY" : "CLOSED",
    move,
    undo,
    controls,
    help: () => setHelping(true),
    isPaused: helping,
  });

  if (number !== null && found.data && !found.stale && !found.data.ticket) {
    return <NotFound title={words.noTicket} lead={words.noTicketWords} />;
  }
  return (
    <Page
      title={number === null ? queue : ticket.ticket(digits(number))}
      {...(number === null ? { lead: words.lead } : { back: { to: `/expert${search && `?${search}`}`, label: queue } })}
      badge={shown && <Status {...shown} />}
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
        <Decided decisions={decisions} isLast={number === null && !onward.isBusy} onUndo={undo} onOpen={go} />
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
          <QueryResult answer={found}>
            {(data) =>
              !found.stale &&
              data.ticket && (
                <Ticket
                  key={number}
                  ticket={data.ticket}
                  controls={controls}
                  decisions={decisions}
                  onChanged={found.reload}
                  onNext={goToNext}
                />
              )
            }
          </QueryResult>
        )}
      </div>
      <List answer={list} number={number} filters={filters} change={change} paging={paging} />
    </Page>
  );
}

/** The order of the queue when it last contained the ticket. */
function useOrder(open: readonly string[], number: string | null): readonly string[] {
  const [order, setOrder] = useState<readonly string[]>([]);
  const seen = open.join();
  const isSeen = number === null || open.includes(number);
  useLayoutEffect(() => {
    if (isSeen) setOrder(seen === "" ? [] : seen.split(","));
  }, [seen, isSeen]);
  return order;
}
