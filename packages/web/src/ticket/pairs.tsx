import { Imei as ImeiCode, Pair } from "@hamta/core";
import { ticketWords } from "#ticket/words.ts";
import { Imei } from "#ui/imei.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

type Texts = readonly string[];

/** What the register holds beside what the phone shows; what would go and what would come are marked, and said. */
export function Pairs({ registered, correct, copy = true }: { registered: Texts; correct: Texts; copy?: boolean }) {
  const words = useWords(ticketWords);
  const partial = partialOf(registered, correct);
  return (
    <div className="pairs">
      <One
        title={words.registered}
        imeis={registered}
        marked={partial?.wrong}
        mark="wrong"
        word={words.wrong}
        copy={copy}
      />
      <One title={words.correct} imeis={correct} marked={partial?.fresh} mark="new" word={words.new} copy={copy} />
    </div>
  );
}

type OneProps = {
  title: string;
  imeis: Texts;
  marked: string | undefined;
  mark: "wrong" | "new";
  word: string;
  copy: boolean;
};

function One({ title, imeis, marked, mark, word, copy }: OneProps) {
  const words = useWords(ticketWords);
  const { digits } = useLanguage();
  return (
    <div className="pair">
      <h3>{title}</h3>
      <ol>
        {imeis.map((imei, slot) => (
          <li key={imei}>
            <span className="unseen">{words.slot(digits(slot + 1))}: </span>
            <Imei value={imei} mark={imei === marked ? mark : undefined} copy={copy} />
            {imei === marked && <span className={`mark ${mark}`}>{word}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}

function partialOf(registered: Texts, correct: Texts): Pair.Partial | null {
  const [a, b] = [pairOf(registered), pairOf(correct)];
  return a && b && Pair.partial(a, b);
}

function pairOf([first = "", second = ""]: Texts): Pair.Pair | null {
  const [a, b] = [ImeiCode.parse(first), ImeiCode.parse(second)];
  return a.ok && b.ok ? [a.imei, b.imei] : null;
}
