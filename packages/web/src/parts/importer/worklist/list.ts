import type { TicketRowFragment } from "@hamta/client";
import { ColumnText, type Language } from "@hamta/core";
import { Csv } from "@hamta/core/list";

/** A list of corrections with the owners' claims, to edit in a spreadsheet or to send unchanged. */

export type Waiting = Pick<TicketRowFragment, "number" | "registered" | "correct" | "filedAt" | "device">;

const IMEIS = ["registered_imei_1", "registered_imei_2", "correct_imei_1", "correct_imei_2"];

/** Extra columns that no reader uses. They return in the report and describe the ticket of a row. */
const ABOUT: Readonly<Record<Language, readonly string[]>> = {
  fa: ["شماره تیکت", "تاریخ ایجاد", "برند", "مدل"],
  en: ["ticket", "filed_at", "brand", "model"],
};

/** Most tickets in one list, which a person can look through; 5,000 are 50 requests. */
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

/** @param at time in the file name, so that two downloads are two files */
export function file(tickets: readonly Waiting[], language: Language, at: Date): File {
  const day = at.toISOString().slice(0, 16).replaceAll(/[:T]/g, "-");
  return Csv.file(`hamta-tickets-${day}.csv`, text(tickets, language));
}
