import type { TicketRowFragment } from "@hamta/client";
import { ColumnText, type Language } from "@hamta/core";
import * as Csv from "#parts/importer/csv.ts";

/** A list of corrections that is filled in with what the owners say: to be corrected in a spreadsheet, or sent as it is. */

export type Waiting = Pick<TicketRowFragment, "number" | "registered" | "correct" | "filedAt" | "device">;

const IMEIS = ["registered_imei_1", "registered_imei_2", "correct_imei_1", "correct_imei_2"];

/** Columns of ours that no list reads: they come back in its report, and tell whoever fills it in what a row is about. */
const ABOUT: Readonly<Record<Language, readonly string[]>> = {
  fa: ["شماره تیکت", "تاریخ ایجاد", "برند", "مدل"],
  en: ["ticket", "filed_at", "brand", "model"],
};

/** Tickets in one list: as many as a person looks through; 5,000 are 50 questions. */
export const MOST = 5_000;

export function text(tickets: readonly Waiting[], language: Language): string {
  const imeis = IMEIS.map((name) => (language === "fa" ? (ColumnText.persianNames.get(name) ?? name) : name));
  return Csv.text([
    [...imeis, ...ABOUT[language]],
    ...tickets.map(({ registered, correct, number, filedAt, device }) => [
      ...[registered[0], registered[1], correct[0], correct[1]].map((imei) => (imei ? Csv.asText(imei) : "")),
      Csv.asText(number),
      filedAt.slice(0, 10),
      device?.brand ?? "",
      device?.model ?? "",
    ]),
  ]);
}

/** @param at the moment that its name bears, so that two downloads are two files */
export function file(tickets: readonly Waiting[], language: Language, at: Date): File {
  const day = at.toISOString().slice(0, 16).replaceAll(/[:T]/g, "-");
  return Csv.file(`hamta-tickets-${day}.csv`, text(tickets, language));
}
