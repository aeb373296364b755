import { useId } from "preact/compat";
import { Imei as ImeiCode, Pair } from "@hamta/core";
import { ticketWords } from "#ticket/words.ts";
import { Imei } from "#ui/imei.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

type Texts = readonly string[];

type Titles = Readonly<Record<"registered" | "correct" | "wrong" | "new", string>>;
type Props = { registered: Texts; correct: Texts; titles?: Titles; copy?: boolean };

/** The registered pair beside the correct pair. IMEIs to be removed and added are marked by colour and text. */
export function Pairs({ registered, correct, titles, copy = true }: Props) {
  const ticket = useWords(ticketWords);
  const words = titles ?? ticket;
  const partial = partialOf(registered, correct);
  return (
    <div className="pairs">
      <One
        title={words.registered}
        imeis={registered}
        marked={partial?.wrongImei}
        mark="wrong"
        word={words.wrong}
        copy={copy}
      />
      <One title={words.correct} imeis={correct} marked={partial?.newImei} mark="new" word={words.new} copy={copy} />
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
  const id = useId();
  return (
    <div className="pair">
      <h3 id={id}>{title}</h3>
      <ol aria-labelledby={id}>
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

function partialOf(registered: Texts, correct: Texts): Pair.PartialCorrection | null {
  const [a, b] = [pairOf(registered), pairOf(correct)];
  return a && b && Pair.partialCorrection(a, b);
}

function pairOf([first = "", second = ""]: Texts): Pair.Pair | null {
  const [a, b] = [ImeiCode.parse(first), ImeiCode.parse(second)];
  return a.ok && b.ok ? [a.imei, b.imei] : null;
}
