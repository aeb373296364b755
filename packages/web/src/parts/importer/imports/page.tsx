import { Import as ImportDocument, type ImportPageFragment } from "@hamta/client";
import { Import, NameText } from "@hamta/core";
import { useEffect, useMemo, useState, type ReactNode } from "preact/compat";
import { Link } from "wouter-preact";
import { useQuery } from "#api/query.ts";
import { NotFound } from "#frame/not-found.tsx";
import { End } from "#parts/importer/imports/end.tsx";
import { EndedImport } from "#parts/importer/imports/ended-import.tsx";
import { useMeasures } from "#parts/importer/imports/measure.ts";
import { pollInterval } from "#parts/importer/imports/poll-interval.ts";
import {
  addressOf,
  ImportRoutesContext,
  useImportRoutes,
  type ImportRoutes,
} from "#parts/importer/imports/import-routes.ts";
import { Running } from "#parts/importer/imports/running.tsx";
import { Sender } from "#import/sender.tsx";
import { State } from "#import/state.tsx";
import { imports } from "#parts/importer/imports/words.ts";
import { useSession } from "#session/session.tsx";
import { QueryResult } from "#ui/query-result.tsx";
import { Moment } from "#ui/moment.tsx";
import { Badge } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { useLanguage, useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";
import "#parts/importer/importer.css";
import "#parts/importer/imports/imports.css";

type Props = {
  id: string;
  /** Address of the list of imports, and prefix before an import's id. */
  at?: string;
  /** Title of that list. */
  label?: string;
};

/** Page of one import: progress while it runs, then the outcome of every row and the possible actions. */
export function ImportPage({ id, at = "/importer/imports", label }: Props) {
  const { imports: list } = useWords(menu);
  const words = useWords(imports);
  const { person } = useSession();
  const { answer, found } = useImport(id);
  const routes = useMemo<ImportRoutes>(() => {
    const hasRole = (role: string) => person?.roles.some((granted) => granted === role) === true;
    return {
      at,
      upload: hasRole("IMPORTER") || hasRole("OPERATOR") ? "/importer/upload" : null,
      tickets: hasRole("IMPORTER") ? "/importer/tickets" : null,
      hasSenders: hasRole("OPS"),
      canEnd: hasRole("OPS"),
    };
  }, [at, person]);
  if (answer.data && !found) return <NotFound title={words.noImport} lead={words.noImportWords} />;
  return (
    <ImportRoutesContext value={routes}>
      <Page
        // Isolated direction: `اصلاحات.csv` on an English page, `list.csv` on a Persian one.
        title={found ? `\u2068${found.fileName}\u2069` : list}
        back={{ to: at, label: label ?? list }}
        badge={
          found && (
            <>
              <State state={found.state} />
              {found.mode !== "APPLY" && found.state !== "HELD" && <Badge tone="info">{words.modes[found.mode]}</Badge>}
            </>
          )
        }
      >
        <QueryResult answer={answer}>
          {({ import: imported }) => imported && <ImportBody imported={imported} />}
        </QueryResult>
      </Page>
    </ImportRoutesContext>
  );
}

/** Polls while the import runs, more slowly over time, and refetches when the page becomes visible again. */
function useImport(id: string) {
  const [opened] = useState(() => Date.now());
  const [everyMs, setEveryMs] = useState<number | null>(1_000);
  const answer = useQuery(ImportDocument, { id }, { everyMs });
  const { data, reload } = answer;
  const found = data?.import;
  useEffect(() => {
    if (data) setEveryMs(data.import ? pollInterval(data.import.state, Date.now() - opened) : null);
  }, [data, opened]);
  useEffect(() => {
    if (everyMs === null) return;
    const look = () => !document.hidden && reload();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [everyMs, reload]);
  return { answer, found };
}

function ImportBody({ imported }: { imported: ImportPageFragment }) {
  const { canEnd } = useImportRoutes();
  const hasEnded = Import.ENDED_STATES.has(imported.state);
  return (
    <>
      <About imported={imported} />
      {canEnd && !hasEnded && <End imported={imported} />}
      {hasEnded ? <EndedImport imported={imported} /> : <Running imported={imported} />}
    </>
  );
}

function About({ imported }: { imported: ImportPageFragment }) {
  const words = useWords(imports);
  const { language, number } = useLanguage();
  const measures = useMeasures();
  const { hasSenders } = useImportRoutes();
  const { kind, rows, createdAt, startedAt, endedAt, follows, followedBy, sameAs, mode } = imported;
  const took = startedAt && endedAt ? (Date.parse(endedAt) - Date.parse(startedAt)) / 1000 : null;
  const follow = follows && (mode === "UNDO" ? words.related.follows.UNDO : words.related.follows.APPLY);
  const followed = mode === "APPLY" ? words.related.followedBy.undone : words.related.followedBy.applied;
  return (
    <section className="about" aria-label={words.about}>
      <dl>
        <Fact name={words.kind}>{NameText.kind(kind, language)}</Fact>
        {hasSenders && (
          <Fact name={words.sender}>
            <Sender imported={imported} />
          </Fact>
        )}
        {rows !== null && <Fact name={words.rows}>{number(rows)}</Fact>}
        <Fact name={words.createdAt}>
          <Moment at={createdAt} time />
        </Fact>
        {took !== null && <Fact name={words.took}>{measures.time(took)}</Fact>}
      </dl>
      {(follow || followedBy || sameAs) && (
        <ul>
          {follow && <To id={follows}>{follow}</To>}
          {followedBy && <To id={followedBy}>{followed}</To>}
          {sameAs && <To id={sameAs}>{words.related.sameAs}</To>}
        </ul>
      )}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function To({ id, children }: { id: string; children: ReactNode }) {
  const routes = useImportRoutes();
  return (
    <li>
      <Link href={addressOf(routes, id)}>{children}</Link>
    </li>
  );
}
