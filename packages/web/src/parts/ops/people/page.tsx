import { Invitations, type InvitationRowFragment } from "@hamta/client";
import { NameText } from "@hamta/core";
import { useQuery } from "#api/query.ts";
import { InvitationForm } from "#parts/ops/people/form.tsx";
import { people } from "#parts/ops/people/words.ts";
import { Empty } from "#ui/empty.tsx";
import { Moment } from "#ui/moment.tsx";
import { Badge } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { Pager, usePaging } from "#ui/pager.tsx";
import { QueryResult } from "#ui/query-result.tsx";
import { Table, type Column } from "#ui/table.tsx";
import { useLanguage, useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";

const SIZE = 20;

/** Ops invite people, and see who was invited by whom. */
export function PeoplePage() {
  const words = useWords(people);
  const { operations } = useWords(menu);
  const paging = usePaging(SIZE);
  const answer = useQuery(Invitations, paging.variables);
  const columns = useColumns();
  return (
    <Page title={words.title} lead={words.lead} back={{ to: "/ops", label: operations }}>
      <InvitationForm onSent={answer.reload} />
      <section className="stack" aria-labelledby="invitations">
        <h2 id="invitations">{words.list}</h2>
        <QueryResult answer={answer}>
          {({ invitations: { nodes, pageInfo } }) => (
            <>
              {nodes.length === 0 ? (
                <Empty icon="person" title={words.none} />
              ) : (
                <Table label={words.list} columns={columns} rows={nodes} keyOf={({ at, email }) => `${at} ${email}`} />
              )}
              {(paging.page > 1 || pageInfo.hasNextPage) && <Pager paging={paging} pageInfo={pageInfo} />}
            </>
          )}
        </QueryResult>
      </section>
    </Page>
  );
}

function useColumns(): readonly Column<InvitationRowFragment>[] {
  const words = useWords(people);
  const { language } = useLanguage();
  return [
    { name: "name", header: words.name, weight: "main", cell: ({ name }) => <bdi>{name}</bdi> },
    { name: "email", header: words.email, cell: ({ email }) => <code dir="ltr">{email}</code> },
    { name: "role", header: words.role, cell: ({ role }) => NameText.role(role, language) },
    {
      name: "organisation",
      header: words.organisation,
      cell: ({ organisation }) => (organisation === null ? "—" : <code dir="ltr">{organisation}</code>),
    },
    { name: "by", header: words.by, cell: ({ by }) => <bdi>{by}</bdi> },
    { name: "at", header: words.at, cell: ({ at }) => <Moment at={at} time /> },
    {
      name: "state",
      header: words.state,
      cell: ({ sentAt }) =>
        sentAt === null ? <Badge tone="warn">{words.failed}</Badge> : <Badge tone="good">{words.done}</Badge>,
    },
  ];
}
