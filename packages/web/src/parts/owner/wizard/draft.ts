import type { FileTicketInput } from "@hamta/client";
import { Imei, Ticket } from "@hamta/core";
import { useDraft } from "#draft.ts";
import { fold } from "#ui/imei-entry.ts";

/** What has been entered so far, as it was typed. */
export type Draft = {
  readonly correct1: string;
  readonly correct2: string;
  readonly registered1: string;
  readonly registered2: string;
  readonly description: string;
  /** The device whose registered IMEIs were taken; `OTHER`: they are typed; null: nothing was chosen yet. */
  readonly device: string | null;
  /** Of one filing: the same however often it is sent, another once anything is changed. */
  readonly key: string;
  /** It was sent and no answer has come: it may be filed already, and is only sent again under the same key. */
  readonly sent: boolean;
};

export const IMEI_FIELDS = ["correct1", "correct2", "registered1", "registered2"] as const;
export type ImeiField = (typeof IMEI_FIELDS)[number];

export const FIELDS = [...IMEI_FIELDS, "description"] as const;
export type Field = (typeof FIELDS)[number];

/** The path by which the API names a field. */
export const PATHS: Readonly<Record<Field, string>> = {
  correct1: "correct.imei1",
  correct2: "correct.imei2",
  registered1: "registered.imei1",
  registered2: "registered.imei2",
  description: "description",
};

const EMPTY: Draft = {
  correct1: "",
  correct2: "",
  registered1: "",
  registered2: "",
  description: "",
  device: null,
  key: "",
  sent: false,
};

export type Change = (part: Partial<Omit<Draft, "key" | "sent">>) => void;

export type Kept = { draft: Draft; change: Change; setSent: (sent: boolean) => void; clear: () => void };

export function useTicketDraft(): Kept {
  const [draft, put, clear] = useDraft("ticket", EMPTY);
  return {
    draft,
    change: (part) => put({ ...part, key: crypto.randomUUID(), sent: false }),
    setSent: (sent) => put({ sent }),
    clear,
  };
}

/** Fields that are not right yet. What only the API can know is its own to say. */
export function lacking(draft: Draft): readonly Field[] {
  const imeis = IMEI_FIELDS.filter((field) => !isRight(draft, field));
  const { description } = draft;
  const described = description.trim() !== "" && description.length <= Ticket.DESCRIPTION_MAX;
  return described ? imeis : [...imeis, "description"];
}

function isRight(draft: Draft, field: ImeiField): boolean {
  return Imei.parse(fold(draft[field])).ok && !sameTwice(draft, field);
}

/** The second of a pair repeats the first. */
export function sameTwice(draft: Draft, field: ImeiField): boolean {
  const first = ({ correct2: "correct1", registered2: "registered1" } as const)[field as string];
  return first !== undefined && fold(draft[field]) !== "" && fold(draft[field]) === fold(draft[first]);
}

export function inputOf(draft: Draft): Pick<FileTicketInput, "registered" | "correct"> {
  return {
    registered: { imei1: fold(draft.registered1), imei2: fold(draft.registered2) },
    correct: { imei1: fold(draft.correct1), imei2: fold(draft.correct2) },
  };
}
