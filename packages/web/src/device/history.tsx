import { DeviceHistory as DeviceHistoryDocument, type HistoryRowFragment } from "@hamta/client";
import { NameText } from "@hamta/core";
import { useState } from "preact/compat";
import { useQuery } from "#api/query.ts";
import { historyWords } from "#device/words.ts";
import { Pairs } from "#ticket/pairs.tsx";
import { ticketWords } from "#ticket/words.ts";
import { Moment } from "#ui/moment.tsx";
import { Pager, useLocalPaging } from "#ui/pager.tsx";
import { QueryResult } from "#ui/query-result.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

const SIZE = 10;

/** The changes of a device's pair, owner and legality, the latest first. Read when it is opened. */
export function DeviceHistory({ device }: { device: string }) {
  const words = useWords(historyWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.title}</summary>
      {isOpen && <Changes device={device} />}
    </details>
  );
}

function Changes({ device }: { device: string }) {
  const words = useWords(historyWords);
  const paging = useLocalPaging(SIZE);
  const answer = useQuery(DeviceHistoryDocument, { id: device, ...paging.variables });
  return (
    <QueryResult answer={answer}>
      {({ node }) => {
        const history = node?.__typename === "Device" ? node.history : null;
        if (!history || history.nodes.length === 0) return <p className="hint">{words.none}</p>;
        return (
          <>
            <ol className="timeline">
              {history.nodes.map((change, index) => (
                <Change key={index} change={change} />
              ))}
            </ol>
            {(paging.page > 1 || history.pageInfo.hasNextPage) && (
              <Pager paging={paging} pageInfo={history.pageInfo} label={words.title} />
            )}
          </>
        );
      }}
    </QueryResult>
  );
}

function Change({ change }: { change: HistoryRowFragment }) {
  const words = useWords(historyWords);
  const about = useWords(ticketWords);
  const { language, digits } = useLanguage();
  const { at, by, message, imeis, formerImeis, legality, formerLegality, ownerChanged, ticket, row } = change;
  const titles = { registered: words.before, correct: words.after, wrong: words.givenUp, new: words.added };
  const source = [
    words.by(by === "LAYER_ZERO" ? words.layerZero : NameText.role(by, language)),
    ticket && about.ticket(digits(ticket.number)),
    row !== null && words.row(digits(row)),
  ].filter(Boolean);
  return (
    <li>
      <Moment at={at} time />
      <p>{message}</p>
      <p className="hint">{source.join(language === "fa" ? "، " : ", ")}</p>
      {formerImeis && <Pairs registered={formerImeis} correct={imeis} titles={titles} copy={false} />}
      {ownerChanged && <p>{words.owner}</p>}
      {formerLegality && (
        <p>{words.legality(NameText.legality(formerLegality, language), NameText.legality(legality, language))}</p>
      )}
    </li>
  );
}
