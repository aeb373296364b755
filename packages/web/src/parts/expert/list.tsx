import type { QueueQuery, QueueRowFragment, TicketSubject, WaitsFor } from "@hamta/client";
import { useState } from "react";
import { Link, useSearch } from "wouter";
import type { Answer } from "#asking/answer.ts";
import { AGES, type Age, type Filters } from "#parts/expert/filters.ts";
import { expert } from "#parts/expert/words.ts";
import { subjects, ticketWords } from "#ticket/words.ts";
import { Ago } from "#ui/ago.tsx";
import { Button } from "#ui/button.tsx";
import { Choose } from "#ui/choose.tsx";
import { Empty } from "#ui/empty.tsx";
import { Loaded } from "#ui/loaded.tsx";
import { Badge } from "#ui/notice.tsx";
import { Pager, type Paging } from "#ui/pager.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

type Props = {
  answer: Answer<QueueQuery>;
  number: string | null;
  filters: Filters;
  change: (change: Partial<Filters>) => void;
  paging: Paging;
};

/** The queue beside the desk; on a phone a page of its own. */
export function List({ answer, number, filters, change, paging }: Props) {
  const words = useWords(expert);
  const isFiltered = filters.waits !== "" || filters.subject !== "" || filters.importer !== "" || filters.age !== "ANY";
  return (
    <aside className={number === null ? "queue" : "queue aside"} aria-label={words.list} data-queue>
      <FilterBar filters={filters} change={change} rows={answer.data?.queue.nodes ?? []} />
      <Loaded answer={answer}>
        {({ queue }) =>
          queue.nodes.length === 0 && paging.page === 1 && !queue.pageInfo.hasNextPage ? (
            <Empty
              icon={isFiltered ? "search" : "check"}
              title={isFiltered ? words.emptyFiltered : words.empty}
              actions={
                isFiltered && (
                  <Button onPress={() => change({ waits: "", subject: "", importer: "", age: "ANY" })}>
                    {words.clear}
                  </Button>
                )
              }
            >
              {isFiltered ? null : words.emptyWords}
            </Empty>
          ) : (
            <>
              <ol className="queue-list">
                {queue.nodes.map((row) => (
                  <li key={row.id}>
                    <Row row={row} isCurrent={row.number === number} />
                  </li>
                ))}
              </ol>
              {(paging.page > 1 || queue.pageInfo.hasNextPage) && <Pager paging={paging} pageInfo={queue.pageInfo} />}
            </>
          )
        }
      </Loaded>
    </aside>
  );
}

function Row({ row, isCurrent }: { row: QueueRowFragment; isCurrent: boolean }) {
  const words = useWords(expert);
  const ticket = useWords(ticketWords);
  const { digits } = useLanguage();
  const search = useSearch();
  const { number, device, filedAt, explanation } = row;
  const name = [device?.brand, device?.model].filter(Boolean).join(" ");
  return (
    <Link
      href={`/expert/${number}${search && `?${search}`}`}
      className="queue-row"
      aria-current={isCurrent ? "true" : undefined}
    >
      <span className="queue-row-head">
        <strong>
          <bdi>{digits(number)}</bdi>
        </strong>
        {explanation.waitsFor === "EXPERT" && <Badge tone="warn">{words.onlyExpert}</Badge>}
      </span>
      <span>{name ? <bdi>{name}</bdi> : ticket.unknownDevice}</span>
      <span className="queue-row-foot">
        {device?.importer && <bdi>{device.importer.name}</bdi>}
        <Ago at={filedAt} />
      </span>
    </Link>
  );
}

function FilterBar({
  filters,
  change,
  rows,
}: Pick<Props, "filters" | "change"> & { rows: readonly QueueRowFragment[] }) {
  const { filters: words } = useWords(expert);
  const about = useWords(subjects);
  const importers = useImporters(rows);
  return (
    <div className="queue-filters" role="group" aria-label={words.label}>
      <Choose<WaitsFor | "">
        label={words.waits}
        value={filters.waits}
        options={[
          ["", words.waitsAll],
          ["EXPERT", words.EXPERT],
          ["IMPORTER", words.IMPORTER],
        ]}
        onChange={(waits) => change({ waits })}
      />
      <Choose<Age>
        label={words.age}
        value={filters.age}
        options={AGES.map((age) => [age, words.ages[age]] as const)}
        onChange={(age) => change({ age })}
      />
      <Choose
        label={words.importer}
        value={filters.importer}
        options={[["", words.all], ...importers]}
        onChange={(importer) => change({ importer })}
      />
      <Choose<TicketSubject | "">
        label={words.subject}
        value={filters.subject}
        options={[
          ["", words.all],
          ...Object.entries(about).map(([subject, word]) => [subject as TicketSubject, word] as const),
        ]}
        onChange={(subject) => change({ subject })}
      />
    </div>
  );
}

/** Those of the tickets that were seen so far: the API has no list of importers for experts. */
function useImporters(rows: readonly QueueRowFragment[]): readonly (readonly [string, string])[] {
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  const fresh = rows.flatMap(({ device }) => (device?.importer ? [device.importer] : []));
  if (fresh.some(({ id, name }) => known.get(id) !== name)) {
    setKnown(new Map([...known, ...fresh.map(({ id, name }) => [id, name] as const)]));
  }
  return [...known];
}
