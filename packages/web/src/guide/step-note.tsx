import type { GuideQuery } from "@hamta/client";
import { Link } from "wouter-preact";
import { guideWords } from "#guide/words.ts";
import { Notice } from "#ui/notice.tsx";
import { useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";

type Step = GuideQuery["guide"]["subjects"][number]["steps"][number];

/** The guide's note about a step, with the guide's title of it; nothing for a step without a note. */
export function StepNote({ step, isLinked = false }: { step: Step | undefined; isLinked?: boolean }) {
  const { notes } = useWords(guideWords);
  const { devices } = useWords(menu);
  if (!step?.note) return null;
  const isRegistered = step.step === "REGISTERED_PAIR";
  return (
    <Notice tone="warn" title={isRegistered ? notes.REGISTERED_PAIR : notes.CORRECT_PAIR}>
      <p>{step.note}</p>
      {isRegistered && isLinked && (
        <p>
          <Link href="/devices">{devices}</Link>
        </p>
      )}
    </Notice>
  );
}
