import type { QueueQuery, QueueRowFragment, TicketSubject, WaitsFor } from "@hamta/client";
import { useState } from "preact/compat";
import type { QueryState } from "#api/query.ts";
import { AGES, type Age, type Filters } from "#parts/expert/filters.ts";
import { QueueRow } from "#parts/expert/row.tsx";
import { expert } from "#parts/expert/words.ts";
import { Found, SearchForm } from "#ticket/search.tsx";
import { subjects } from "#ticket/words.ts";
import { Button } from "#ui/button.tsx";
import { Select } from "#ui/select.tsx";
import { Empty } from "#ui/empty.tsx";
import { QueryResult } from "#ui/query-result.tsx";
import { Pager, type Paging } from "#ui/pager.tsx";
import { useWords } from "#words/language.tsx";

type Props = {
  answer: QueryState<QueueQuery>;
  number: string | null;
  filters: Filters;
  change: (change: Partial<Filters>) => void;
  paging: Paging;
};

/** The queue beside the desk, or the tickets that were found; on a phone a separate page. */
export function List(props: Props) {
  const words = useWords(expert);
  const [text, setText] = useState<string | null>(null);
  return (
    <aside className={props.number === null ? "queue" : "queue aside"} aria-label={words.list} data-queue>
      <SearchForm onFind={setText} />
      {text === null ? (
        <Queue {...props} />
      ) : (
        <Found text={text} back={{ label: words.backToQueue, onPress: () => setText(null) }}>
          {(row) => <QueueRow row={row} isCurrent={row.number === props.number} />}
        </Found>
      )}
    </aside>
  );
}

function Queue({ answer, number, filters, change, paging }: Props) {
  const words = useWords(expert);
  const isFiltered = filters.waits !== "" || filters.subject !== "" || filters.importer !== "" || filters.age !== "ANY";
  return (
    <>
      <FilterBar filters={filters} change={change} rows={answer.data?.queue.nodes ?? []} />
      <QueryResult answer={answer}>
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
                    <QueueRow row={row} isCurrent={row.number === number} />
                  </li>
                ))}
              </ol>
              {(paging.page > 1 || queue.pageInfo.hasNextPage) && <Pager paging={paging} pageInfo={queue.pageInfo} />}
            </>
          )
        }
      </QueryResult>
    </>
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
      <Select<WaitsFor | "">
        label={words.waits}
        value={filters.waits}
        options={[
          ["", words.waitsAll],
          ["EXPERT", words.EXPERT],
          ["IMPORTER", words.IMPORTER],
        ]}
        onChange={(waits) => change({ waits })}
      />
      <Select<Age>
        label={words.age}
        value={filters.age}
        options={AGES.map((age) => [age, words.ages[age]] as const)}
        onChange={(age) => change({ age })}
      />
      <Select
        label={words.importer}
        value={filters.importer}
        options={[["", words.all], ...importers]}
        onChange={(importer) => change({ importer })}
      />
      <Select<TicketSubject | "">
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

/** Importers of the tickets loaded so far: the API has no list of importers for experts. */
function useImporters(rows: readonly QueueRowFragment[]): readonly (readonly [string, string])[] {
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  const current = rows.flatMap(({ device }) => (device?.importer ? [device.importer] : []));
  if (current.some(({ id, name }) => known.get(id) !== name)) {
    setKnown(new Map([...known, ...current.map(({ id, name }) => [id, name] as const)]));
  }
  return [...known];
}
