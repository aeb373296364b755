import type { ListKind } from "@hamta/client";
import { Imei, type Language } from "@hamta/core";
import * as List from "@hamta/core/list";
import type { Kind, Uploader } from "@hamta/core/check";
import { dictionary, type Dictionary } from "#words/dictionary.ts";

/** What a person reads of each kind of list before sending one: its title, its purpose and an example. */

export const kindWords = dictionary({
  CORRECTIONS: {
    title: { fa: "اصلاحات", en: "Corrections" },
    words: {
      fa: "شناسه‌های ثبت‌شده هر دستگاه و شناسه‌های صحیح آن",
      en: "The registered IMEIs of each device, and the correct ones",
    },
  },
  DEVICES: {
    title: { fa: "دستگاه‌ها", en: "Devices" },
    words: {
      fa: "دستگاه‌هایی که ثبت یا به‌روز می‌شوند",
      en: "Devices to be registered or updated",
    },
  },
  SIGHTINGS: {
    title: { fa: "رویت‌ها", en: "Sightings" },
    words: {
      fa: "شناسه‌هایی که با شماره‌ها در شبکه دیده شده‌اند",
      en: "IMEIs seen on the network with numbers",
    },
  },
} satisfies Record<ListKind, Dictionary>);

const imei = (serial: string) => Imei.fromKey(`35000000${serial}` as Imei.ImeiKey);

/** Two rows of invented devices. */
const ROWS: { readonly [K in Kind]: readonly Readonly<Record<string, string>>[] } = {
  corrections: ["10", "20"].map((serial) => ({
    registered_imei_1: imei(`0001${serial}`),
    registered_imei_2: imei(`0002${serial}`),
    correct_imei_1: imei(`0001${serial}`),
    correct_imei_2: imei(`0003${serial}`),
  })),
  devices: ["10", "20"].map((serial) => ({
    imei_1: imei(`0001${serial}`),
    imei_2: imei(`0002${serial}`),
    channel: "COMMERCIAL",
    importer: "importer-a",
    owner_msisdn: "09120000000",
    brand: "Sokhan",
    model: "S1 Pro",
  })),
  sightings: ["10", "20"].map((serial) => ({
    imei: imei(`0001${serial}`),
    msisdn: "09120000000",
    seen_at: "2026-10-01T08:30:00+03:30",
  })),
};

/** A correct list: the column names and two rows. */
export function example(kind: Kind, uploader: Uploader, language: Language): readonly (readonly string[])[] {
  const columns = List.Kind.columns(kind, uploader);
  const header = columns.map(({ name, persian }) => (language === "fa" ? (persian[0] ?? name) : name));
  return [header, ...ROWS[kind].map((row) => columns.map(({ name }) => row[name] ?? ""))];
}

/** With a BOM: without it a spreadsheet shows Persian as Latin-1. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.join(",")}\r\n`).join("")}`;
}
