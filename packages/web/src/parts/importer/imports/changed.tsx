import { useEffect, useState } from "preact/compat";
import { useApi } from "#api/api.tsx";
import { Csv } from "@hamta/core/list";
import { Download } from "#parts/importer/imports/download.tsx";
import { download, link } from "#parts/importer/imports/link.ts";
import { useOutcomeName } from "#parts/importer/imports/outcomes.tsx";
import { reportWords } from "#parts/importer/imports/report-words.ts";
import { imports } from "#parts/importer/imports/words.ts";
import { Notice } from "#ui/notice.tsx";
import { Table, type Column } from "#ui/table.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

/** Rows shown here; the file contains all. */
const SHOWN = 20;

type Row = { row: string; before: string; now: string; message: string };

/** Rows whose outcome differs from the dry run's. */
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

/** The first of these rows; empty if the file cannot be fetched, which can still be downloaded. */
function useChanged(id: string, isNeeded: boolean): readonly Row[] {
  const api = useApi();
  const [rows, setRows] = useState<readonly Row[]>([]);
  useEffect(() => {
    if (!isNeeded) return;
    const controller = new AbortController();
    const { signal } = controller;
    const read = async () => {
      const blob = await download(await link(api, id, "changedUrl", signal), signal);
      const [, ...lines] = (await blob.text()).split("\r\n", SHOWN + 1);
      setRows(
        lines.filter(Boolean).map((line) => {
          const [row = "", before = "", now = "", , , , message = ""] = Csv.cellsOf(line);
          return { row, before, now, message };
        }),
      );
    };
    read().catch(() => {});
    return () => controller.abort();
  }, [api, id, isNeeded]);
  return rows;
}

function useColumns(): readonly Column<Row>[] {
  const { ended } = useWords(imports);
  const report = useWords(reportWords);
  const { digits } = useLanguage();
  const name = useOutcomeName();
  const nameBefore = useOutcomeName(true);
  return [
    { name: "row", header: report.row, weight: "main", cell: ({ row }) => digits(row) },
    { name: "before", header: ended.before, cell: ({ before }) => nameBefore(before) },
    { name: "now", header: ended.now, cell: ({ now }) => name(now) },
    { name: "message", header: report.message, cell: ({ message }) => <span dir="auto">{message}</span> },
  ];
}
