import { useEffect, useRef } from "preact/compat";
import { machines } from "#parts/importer/machines/words.ts";
import { Button } from "#ui/button.tsx";
import { Copyable } from "#ui/copyable.tsx";
import { Notice } from "#ui/notice.tsx";
import { useWords } from "#words/language.tsx";

export type Shown = { readonly name: string; readonly clientId: string; readonly secret: string };

/** A new secret, with what a program needs beside it. Nothing stores it, so it stays until the person has stored it. */
export function Secret({ shown: { name, clientId, secret }, onStored }: { shown: Shown; onStored: () => void }) {
  const words = useWords(machines);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const facts = [
    [words.tokenUrl, new URL("/token", location.href).href],
    [words.clientId, clientId],
    [words.secret, secret],
  ] as const;
  return (
    <section className="card" aria-labelledby="new-secret">
      <h2 id="new-secret" ref={title} tabIndex={-1}>
        {words.secretTitle(name)}
      </h2>
      <Notice tone="warn">{words.secretWords}</Notice>
      <dl className="stack">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Copyable value={value} label={label}>
                <code dir="ltr">{value}</code>
              </Copyable>
            </dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <Button look="primary" onPress={onStored}>
          {words.stored}
        </Button>
      </div>
    </section>
  );
}
