import { useEffect, useState } from "react";
import { useAsking } from "#asking/asking.tsx";
import { cellsOf } from "#parts/importer/csv.ts";
import { Download } from "#parts/importer/imports/download.tsx";
import { download, link } from "#parts/importer/imports/link.ts";
import { useOutcomeName } from "#parts/importer/imports/outcomes.tsx";
import { imports } from "#parts/importer/imports/words.ts";
import { Notice } from "#ui/notice.tsx";
import { Table, type Column } from "#ui/table.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

/** Rows shown here; the file has them all. */
const SHOWN = 20;

type Row = { row: string; before: string; now: string; message: string };

/** What became of a list otherwise than when it was tried. */
export function Changed({ id, rows }: { id: string; rows: number }) {
  const { ended } = useWords(imports);
  const { number } = useLanguage();
  const changed = useChanged(id, rows > 0);
  const columns = useColumns();
  if (rows === 0) return <Notice tone="good" title={ended.unchanged} />;
  return (
    <section className="card" aria-labelledby="changed">
      <div className="card-head">
        <h2 id="changed">{ended.changed(number(rows))}</h2>
        <Download id={id} which="changedUrl">
          {ended.changedDownload}
        </Download>
      </div>
      <p className="hint">{ended.changedWords}</p>
      {changed.length > 0 && (
        <Table label={ended.changed(number(rows))} columns={columns} rows={changed} keyOf={({ row }) => row} />
      )}
    </section>
  );
}

/** The first of them; none where the file does not come, which can still be downloaded. */
function useChanged(id: string, wanted: boolean): readonly Row[] {
  const asking = useAsking();
  const [rows, setRows] = useState<readonly Row[]>([]);
  useEffect(() => {
    if (!wanted) return;
    const controller = new AbortController();
    const { signal } = controller;
    const read = async () => {
      const blob = await download(await link(asking, id, "changedUrl", signal), signal);
      const [, ...lines] = (await blob.text()).split("\r\n", SHOWN + 1);
      setRows(
        lines.filter(Boolean).map((line) => {
          const [row = "", before = "", now = "", , , , message = ""] = cellsOf(line);
          return { row, before, now, message };
        }),
      );
    };
    read().catch(() => {});
    return () => controller.abort();
  }, [asking, id, wanted]);
  return rows;
}

function useColumns(): readonly Column<Row>[] {
  const { ended, report } = useWords(imports);
  const { digits } = useLanguage();
  const name = useOutcomeName();
  return [
    { name: "row", header: report.row, weight: "main", cell: ({ row }) => digits(row) },
    { name: "before", header: ended.before, cell: ({ before }) => name(before) },
    { name: "now", header: ended.now, cell: ({ now }) => name(now) },
    { name: "message", header: report.message, cell: ({ message }) => <span dir="auto">{message}</span> },
  ];
}
