import type { ListKind } from "@hamta/client";
import * as List from "@hamta/core/list";
import type { Uploader } from "@hamta/core/check";
import { kindWords } from "#parts/importer/upload/kind-words.ts";
import { Templates } from "#parts/importer/upload/templates.tsx";
import { upload } from "#parts/importer/upload/words.ts";
import { Options } from "#ui/options.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

type Props = {
  kinds: readonly ListKind[];
  kind: ListKind;
  uploader: Uploader;
  onChange: (kind: ListKind) => void;
};

/** Kind of list, its columns and an example. No choice for a person who may send only one kind. */
export function KindChoice({ kinds, kind, uploader, onChange }: Props) {
  const words = useWords(upload);
  const wordsOf = useWords(kindWords);
  return (
    <section className="card">
      {kinds.length > 1 ? (
        <Options
          label={<h2>{words.kind}</h2>}
          value={kind}
          onChange={onChange}
          layout="tiles"
          options={kinds.map((option) => ({
            value: option,
            content: (
              <span className="option-words">
                <strong>{wordsOf[option].title}</strong>
                <small>{wordsOf[option].words}</small>
              </span>
            ),
          }))}
        />
      ) : (
        <>
          <h2>{wordsOf[kind].title}</h2>
          <p className="hint">{wordsOf[kind].words}</p>
        </>
      )}
      <Columns kind={kind} uploader={uploader} />
      <Templates kind={kind} uploader={uploader} />
    </section>
  );
}

function Columns({ kind, uploader }: { kind: ListKind; uploader: Uploader }) {
  const words = useWords(upload);
  const { language } = useLanguage();
  return (
    <div className="columns">
      <h3>{words.columns}</h3>
      <ul className="tags">
        {List.Kind.columns(List.Kind.ofCode(kind), uploader).map(({ name, needed, persian }) => {
          const shown = language === "fa" ? (persian[0] ?? name) : name;
          return (
            <li key={name} className="tag" title={name}>
              <bdi>{needed ? shown : words.optional(shown)}</bdi>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
