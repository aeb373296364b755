import type { ListKind } from "@hamta/client";
import type { Uploader } from "#parts/importer/upload/check.ts";
import { csvOf, example } from "#parts/importer/upload/example.ts";
import { kindOf } from "#parts/importer/upload/kinds.ts";
import { upload } from "#parts/importer/upload/words.ts";
import { Button } from "#ui/button.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

/** Examples to fill in, made here. */
export function Templates({ kind, uploader }: { kind: ListKind; uploader: Uploader }) {
  const words = useWords(upload);
  const { language } = useLanguage();
  const rows = () => example(kindOf(kind), uploader, language);
  const excel = async () => {
    const { MIME, workbookOf } = await import("#parts/importer/upload/sheet/template.ts");
    const name = words.kinds[kind].title;
    save(
      new Blob([workbookOf(rows(), { name, rightToLeft: language === "fa" })], { type: MIME }),
      `${kindOf(kind)}.xlsx`,
    );
  };
  return (
    <div className="templates">
      <span>{words.template}</span>
      <Button look="quiet" icon="download" onPress={() => void excel()}>
        {words.templateExcel}
      </Button>
      <Button
        look="quiet"
        icon="download"
        onPress={() => save(new Blob([csvOf(rows())], { type: "text/csv" }), `${kindOf(kind)}.csv`)}
      >
        {words.templateCsv}
      </Button>
      <span className="hint">{words.templateWords}</span>
    </div>
  );
}

function save(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob);
  Object.assign(document.createElement("a"), { href, download: name }).click();
  // Once the download has begun.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
