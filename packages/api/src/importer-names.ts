import { Importers, type Db } from "@hamta/store";

/** Ops change a name once in years; for ten minutes, an instance that has read it may show the former one. */
const KEPT_MS = 600_000;
/** About 3 MB. Importers have no more than a few thousand names; any id may be asked for. */
const MAX = 10_000;

/** The names of importers that an instance has read: every enquiry shows one, and would wait for it alone. */
export class ImporterNames {
  readonly #db: Db.Db;
  /** In the order in which they were read. */
  readonly #kept = new Map<string, { importer: Importers.Importer; until: number }>();

  constructor(db: Db.Db) {
    this.#db = db;
  }

  /** Half a read unit for each that is not kept. */
  async getMany(ids: readonly string[]): Promise<Map<string, Importers.Importer>> {
    const found = new Map<string, Importers.Importer>();
    const now = Date.now();
    for (const id of ids) {
      const kept = this.#kept.get(id);
      if (kept && now < kept.until) found.set(id, kept.importer);
    }
    const missing = ids.filter((id) => !found.has(id));
    for (const [id, importer] of await Importers.getMany(this.#db, missing)) {
      this.put(importer);
      found.set(id, importer);
    }
    return found;
  }

  put(importer: Importers.Importer): void {
    this.#kept.delete(importer.id);
    this.#kept.set(importer.id, { importer, until: Date.now() + KEPT_MS });
    if (this.#kept.size > MAX) this.#kept.delete(this.#kept.keys().next().value ?? "");
  }
}
