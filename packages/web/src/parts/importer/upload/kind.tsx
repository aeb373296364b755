import type { ListKind } from "@hamta/client";
import * as List from "@hamta/core/list";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import type { Uploader } from "#parts/importer/upload/check.ts";
import { kindOf } from "#parts/importer/upload/kinds.ts";
import { Templates } from "#parts/importer/upload/templates.tsx";
import { upload } from "#parts/importer/upload/words.ts";
import { useLanguage, useWords } from "#words/language.tsx";

type Props = {
  kinds: readonly ListKind[];
  kind: ListKind;
  uploader: Uploader;
  onChange: (kind: ListKind) => void;
};

/** What the list is about, which columns it has, and a ready example. Somebody with one kind has nothing to choose. */
export function KindChoice({ kinds, kind, uploader, onChange }: Props) {
  const words = useWords(upload);
  return (
    <section className="card">
      {kinds.length > 1 ? (
        <RadioGroup
          className="options"
          value={kind}
          onChange={(value) => onChange(value as ListKind)}
          aria-labelledby="kind"
        >
          <h2 id="kind">{words.kind}</h2>
          <div className="kinds-row">
            {kinds.map((one) => (
              <Radio key={one} value={one} className="option">
                <span className="option-mark" aria-hidden="true" />
                <span className="option-words">
                  <strong>{words.kinds[one].title}</strong>
                  <small>{words.kinds[one].words}</small>
                </span>
              </Radio>
            ))}
          </div>
        </RadioGroup>
      ) : (
        <>
          <h2>{words.kinds[kind].title}</h2>
          <p className="hint">{words.kinds[kind].words}</p>
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
        {List.Kind.columns(kindOf(kind), uploader).map(({ name, needed, persian }) => {
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
