import type { ImportState } from "@hamta/client";
import { NameText } from "@hamta/core";
import { Badge, type Tone } from "#ui/notice.tsx";
import { useLanguage } from "#words/language.tsx";

const tones: Readonly<Partial<Record<ImportState, Tone | "quiet">>> = {
  COMPLETED: "good",
  HELD: "warn",
  REJECTED: "bad",
  FAILED: "bad",
  CANCELLED: "quiet",
  AWAITING_UPLOAD: "quiet",
};

export function State({ state }: { state: ImportState }) {
  const { language } = useLanguage();
  return <Badge tone={tones[state] ?? "info"}>{NameText.importState(state, language)}</Badge>;
}
