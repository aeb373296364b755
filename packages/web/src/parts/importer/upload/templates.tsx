import type { ListKind } from "@hamta/client";
import * as List from "@hamta/core/list";
import type { Uploader } from "@hamta/core/check";
import { csvOf, example, kindWords } from "#parts/importer/upload/kind-words.ts";
import { upload } from "#parts/importer/upload/words.ts";
import { Button } from "#ui/button.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

/** Example lists to fill in, made in the browser. */
export function Templates({ kind, uploader }: { kind: ListKind; uploader: Uploader }) {
  const words = useWords(upload);
  const kinds = useWords(kindWords);
  const { language } = useLanguage();
  const rows = () => example(List.Kind.ofCode(kind), uploader, language);
  const excel = async () => {
    const { MIME, workbookOf } = await import("#parts/importer/upload/sheet/template.ts");
    const name = kinds[kind].title;
    save(
      new Blob([workbookOf(rows(), { name, rightToLeft: language === "fa" })], { type: MIME }),
      `${List.Kind.ofCode(kind)}.xlsx`,
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
        onPress={() => save(new Blob([csvOf(rows())], { type: "text/csv" }), `${List.Kind.ofCode(kind)}.csv`)}
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
  // After the download has begun.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
