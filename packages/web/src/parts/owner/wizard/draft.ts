import type { FileTicketInput, FileTicketMutation } from "@hamta/client";
import { Imei, Ticket } from "@hamta/core";
import { useDraft } from "#draft.ts";
import { normalise } from "#ui/imei-entry.ts";

export const OTHER_DEVICE = "OTHER";

/** The entries of the wizard, as typed. */
export type Draft = {
  readonly correct1: string;
  readonly correct2: string;
  readonly registered1: string;
  readonly registered2: string;
  readonly description: string;
  /** The device whose registered IMEIs are used; `OTHER_DEVICE`: typed by hand; null: no choice yet. */
  readonly device: string | null;
  /** Number of the ended ticket from which the form was filled in. */
  readonly ticket: string | null;
  /** Idempotency key of one filing: unchanged for every retry, new after any change. */
  readonly key: string;
  /** Sent without a response: the ticket may exist already, so a retry must use the same key. */
  readonly sent: boolean;
};

export const IMEI_FIELDS = ["correct1", "correct2", "registered1", "registered2"] as const;
export type ImeiField = (typeof IMEI_FIELDS)[number];

export const FIELDS = [...IMEI_FIELDS, "description"] as const;
export type Field = (typeof FIELDS)[number];

/** Path of each field in the API's errors. */
export const PATHS: Readonly<Record<Field, string>> = {
  correct1: "correct.imei1",
  correct2: "correct.imei2",
  registered1: "registered.imei1",
  registered2: "registered.imei2",
  description: "description",
};

/** What the API refused in a filing. */
export type FieldErrors = Extract<FileTicketMutation["fileTicket"], { __typename: "Refusal" }>["errors"];

const EMPTY: Draft = {
  correct1: "",
  correct2: "",
  registered1: "",
  registered2: "",
  description: "",
  device: null,
  ticket: null,
  key: "",
  sent: false,
};

/** What is entered, by the person or for them. */
export type Entries = Omit<Draft, "key" | "sent">;

export type Change = (part: Partial<Entries>) => void;

export type TicketDraft = {
  draft: Draft;
  change: Change;
  /** Begins anew; what was entered is removed. */
  begin: (entries: Partial<Entries>) => Draft;
  setSent: (sent: boolean) => void;
  clear: () => void;
};

export function useTicketDraft(): TicketDraft {
  const [draft, put, clear] = useDraft("ticket", EMPTY);
  const unsent = () => ({ key: crypto.randomUUID(), sent: false });
  return {
    draft,
    change: (part) => put({ ...part, ...unsent() }),
    begin: (entries) => {
      const begun = { ...EMPTY, ...entries, ...unsent() };
      put(begun);
      return begun;
    },
    setSent: (sent) => put({ sent }),
    clear,
  };
}

/** True if the person has entered something that would be lost. The registered IMEIs of a device are filled in. */
export function isBegun({ correct1, correct2, description, registered1, registered2, device }: Draft): boolean {
  const typed = [correct1, correct2, description, ...(device === OTHER_DEVICE ? [registered1, registered2] : [])];
  return typed.some((text) => text.trim() !== "");
}

/** Fields that are not valid yet. Only the API can check the rest. */
export function invalidFields(draft: Draft): readonly Field[] {
  const imeis = IMEI_FIELDS.filter((field) => !isRight(draft, field));
  const { description } = draft;
  const described = description.trim() !== "" && description.length <= Ticket.DESCRIPTION_MAX;
  return described ? imeis : [...imeis, "description"];
}

function isRight(draft: Draft, field: ImeiField): boolean {
  return Imei.parse(normalise(draft[field])).ok && !isRepeated(draft, field) && !isUnchanged(draft, field);
}

/** True if the pair's second IMEI equals the first. */
export function isRepeated(draft: Draft, field: ImeiField): boolean {
  const first = ({ correct2: "correct1", registered2: "registered1" } as const)[field as string];
  return first !== undefined && normalise(draft[field]) !== "" && normalise(draft[field]) === normalise(draft[first]);
}

/**
 * True of the phone's second IMEI if the phone's IMEIs are the registered ones, in any order: there is nothing to correct,
 * and layer zero would reject the request.
 */
export function isUnchanged(draft: Draft, field: ImeiField): boolean {
  if (field !== "correct2") return false;
  const { registered, correct } = inputOf(draft);
  const given = Object.values(correct);
  return given.every((imei) => imei !== "") && Object.values(registered).every((imei) => given.includes(imei));
}

export function inputOf(draft: Draft): Pick<FileTicketInput, "registered" | "correct"> {
  return {
    registered: { imei1: normalise(draft.registered1), imei2: normalise(draft.registered2) },
    correct: { imei1: normalise(draft.correct1), imei2: normalise(draft.correct2) },
  };
}
