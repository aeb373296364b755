import { Import as ImportDocument, type ImportPageFragment } from "@hamta/client";
import { Import, NameText } from "@hamta/core";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import { Link } from "wouter";
import { useAnswer } from "#asking/answer.ts";
import { Missing } from "#frame/missing.tsx";
import { Ended } from "#parts/importer/imports/ended.tsx";
import { useMeasures } from "#parts/importer/imports/measure.ts";
import { pace } from "#parts/importer/imports/pace.ts";
import { addressOf, PlaceContext, usePlace, type Place } from "#parts/importer/imports/place.ts";
import { Running } from "#parts/importer/imports/running.tsx";
import { Sender } from "#import/sender.tsx";
import { State } from "#import/state.tsx";
import { imports } from "#parts/importer/imports/words.ts";
import { useSession } from "#session/session.tsx";
import { Loaded } from "#ui/loaded.tsx";
import { Moment } from "#ui/moment.tsx";
import { Badge } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { useLanguage, useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";
import "#parts/importer/importer.css";
import "#parts/importer/imports/imports.css";

type Props = {
  id: string;
  /** The list of imports, and before an import's id in its address. */
  at?: string;
  /** What that list is called. */
  label?: string;
};

/** One import: alive while it runs, then what became of every row, and what to do about it. Whoever may see it. */
export function ImportPage({ id, at = "/importer/imports", label }: Props) {
  const { imports: list } = useWords(menu);
  const words = useWords(imports);
  const { person } = useSession();
  const { answer, found } = useImport(id);
  const place = useMemo<Place>(() => {
    const may = (role: string) => person?.roles.some((one) => one === role) === true;
    return {
      at,
      upload: may("IMPORTER") || may("OPERATOR") ? "/importer/upload" : null,
      tickets: may("IMPORTER") ? "/importer/tickets" : null,
      senders: may("OPS"),
    };
  }, [at, person]);
  if (answer.data && !found) return <Missing title={words.noImport} lead={words.noImportWords} />;
  return (
    <PlaceContext value={place}>
      <Page
        // In its own direction: `اصلاحات.csv` on an English page, `list.csv` on a Persian one.
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
        <Loaded answer={answer}>{({ import: imported }) => imported && <Found imported={imported} />}</Loaded>
      </Page>
    </PlaceContext>
  );
}

/** Asks again while it runs, ever more slowly, and at once when the page is looked at again. */
function useImport(id: string) {
  const [opened] = useState(() => Date.now());
  const [everyMs, setEveryMs] = useState<number | null>(1_000);
  const answer = useAnswer(ImportDocument, { id }, { everyMs });
  const { data, reload } = answer;
  const found = data?.import;
  useEffect(() => {
    if (data) setEveryMs(data.import ? pace(data.import.state, Date.now() - opened) : null);
  }, [data, opened]);
  useEffect(() => {
    if (everyMs === null) return;
    const look = () => !document.hidden && reload();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [everyMs, reload]);
  return { answer, found };
}

function Found({ imported }: { imported: ImportPageFragment }) {
  return (
    <>
      <About imported={imported} />
      {Import.ENDED.has(imported.state) ? <Ended imported={imported} /> : <Running imported={imported} />}
    </>
  );
}

function About({ imported }: { imported: ImportPageFragment }) {
  const words = useWords(imports);
  const { language, number } = useLanguage();
  const measures = useMeasures();
  const { senders } = usePlace();
  const { kind, rows, createdAt, startedAt, endedAt, follows, followedBy, sameAs, mode } = imported;
  const took = startedAt && endedAt ? (Date.parse(endedAt) - Date.parse(startedAt)) / 1000 : null;
  const follow = follows && (mode === "UNDO" ? words.related.follows.UNDO : words.related.follows.APPLY);
  const followed = mode === "APPLY" ? words.related.followedBy.undone : words.related.followedBy.applied;
  return (
    <section className="about" aria-label={words.about}>
      <dl>
        <Fact name={words.kind}>{NameText.kind(kind, language)}</Fact>
        {senders && (
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
  const place = usePlace();
  return (
    <li>
      <Link href={addressOf(place, id)}>{children}</Link>
    </li>
  );
}
