/** Makes the answers of two runs equal: replaces values that differ in each run by placeholders. */

const TIME = "2026-11-22T08:30:00.000Z";

/** Fields with random ids. The first eight characters of an opaque id name its type. */
const IDS = new Set(["id", "follows", "followedBy", "sameAs", "importId", "ids", "cursor", "endCursor", "startCursor"]);
/** Speeds, and counts that depend on what came together in a batch. */
const FIGURES = new Set(["rowsPerSecond", "changes"]);
const DAYS = new Set(["day", "from", "to"]);
const LINKS = new Set(["url", "reportUrl", "reportXlsxUrl", "summaryUrl", "changedUrl"]);

/** Ticket numbers: ten digits, the last a check digit. */
const TICKET_NUMBERS = ["8843538805", "8335952522", "1000000008", "2000000007", "3000000006", "4000000005"];

/** Id of an import in logs and object keys, and the end of the id of a machine's credential. */
const IMPORT = "5d0c71c6a36bf0a4";

/** Opaque ids of imports, also in a message. */
const IMPORT_IDS = /(?<![\w-])SW1wb3J0O[\w-]+/g;

export class Placeholders {
  readonly #ticketNumbers = new Map<string, string>();

  replaceIn(value: unknown, key = ""): unknown {
    if (Array.isArray(value)) return value.map((item) => this.replaceIn(item, key));
    if (value !== null && typeof value === "object") {
      // The fields of an upload form are a policy and its signature.
      if (key === "fields" && "value" in value && "name" in value) return { ...value, value: "…" };
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.replaceIn(inner, key)]));
    }
    if (typeof value === "number") return FIGURES.has(key) ? 1000 : value;
    return typeof value === "string" ? this.#text(value, key) : value;
  }

  #text(text: string, key: string): string {
    if (/^\d{4}-\d\d-\d\dT/.test(text)) return TIME;
    if (DAYS.has(key) && /^\d{4}-\d\d-\d\d$/.test(text)) return TIME.slice(0, text.length);
    if (key === "month") return "1405-09";
    if (LINKS.has(key)) return "https://…";
    if (key === "secret") return "hms_…";
    const short = this.#replaceTicketNumbers(text)
      .replaceAll(/(?<![\da-f])[\da-f]{16}(?![\da-f])/g, IMPORT)
      .replaceAll(IMPORT_IDS, "SW1wb3J0…");
    return IDS.has(key) && short === text && text !== "" ? `${text.slice(0, 8)}…` : short;
  }

  #replaceTicketNumbers(text: string): string {
    return text.replaceAll(/(?<!\d)\d{10}(?!\d)/g, (number) => {
      const known = this.#ticketNumbers.get(number) ?? TICKET_NUMBERS[this.#ticketNumbers.size] ?? number;
      this.#ticketNumbers.set(number, known);
      return known;
    });
  }
}
