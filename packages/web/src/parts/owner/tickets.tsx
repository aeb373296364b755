import { Tickets as TicketsDocument, type TicketRowFragment } from "@hamta/client";
import { Link } from "wouter-preact";
import { useQuery } from "#api/query.ts";
import { SmsChoice } from "#parts/owner/sms-choice.tsx";
import { owner } from "#parts/owner/words.ts";
import { Status } from "#ticket/status.tsx";
import { subjects, ticketWords } from "#ticket/words.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Imei } from "#ui/imei.tsx";
import { QueryResult } from "#ui/query-result.tsx";
import { Moment } from "#ui/moment.tsx";
import { Page } from "#ui/page.tsx";
import { Pager, usePaging } from "#ui/pager.tsx";
import { Table, type Column } from "#ui/table.tsx";
import { useLanguage, useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";

const SIZE = 10;

/** Report and follow up problems: steps one and two of the users' guide. */
export function Tickets() {
  const words = useWords(owner);
  const { problems } = useWords(menu);
  const paging = usePaging(SIZE);
  const answer = useQuery(TicketsDocument, paging.variables);
  const columns = useColumns(paging.offset);
  const create = (
    <ButtonLink to="/tickets/new" look="primary" icon="plus">
      {words.create}
    </ButtonLink>
  );
  return (
    <Page title={problems} lead={words.problemsLead} actions={create}>
      <QueryResult answer={answer}>
        {({ tickets }) => (
          <>
            {tickets.nodes.length === 0 ? (
              <Empty icon="tickets" title={words.noTickets}>
                {words.noTicketsWords}
              </Empty>
            ) : (
              <Table label={problems} columns={columns} rows={tickets.nodes} keyOf={({ id }) => id} />
            )}
            <Pager paging={paging} pageInfo={tickets.pageInfo} />
          </>
        )}
      </QueryResult>
      <SmsChoice />
    </Page>
  );
}

function useColumns(offset: number): readonly Column<TicketRowFragment>[] {
  const words = useWords(owner);
  const ticket = useWords(ticketWords);
  const about = useWords(subjects);
  const { digits } = useLanguage();
  return [
    { name: "row", header: words.row, cell: (_, index) => digits(offset + index + 1), weight: "wide" },
    {
      name: "number",
      header: ticket.number,
      weight: "main",
      cell: ({ number }) => (
        <Link href={`/tickets/${number}`}>
          <bdi>{digits(number)}</bdi>
        </Link>
      ),
    },
    { name: "device", header: ticket.deviceImei, cell: ({ registered }) => <ImeiPair imeis={registered} /> },
    { name: "filedAt", header: ticket.filedAt, cell: ({ filedAt }) => <Moment at={filedAt} /> },
    { name: "subject", header: ticket.subject, cell: ({ subject }) => about[subject] },
    { name: "status", header: ticket.status, cell: (row) => <Status {...row} /> },
  ];
}

function ImeiPair({ imeis }: { imeis: readonly string[] }) {
  return (
    <span className="both">
      {imeis.map((imei) => (
        <Imei key={imei} value={imei} copy={false} />
      ))}
    </span>
  );
}
