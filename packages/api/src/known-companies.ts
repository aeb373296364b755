import { Companies, type Db } from "@hamta/store";

/** A name or a phone changes once in years; for ten minutes, an instance that has read it may show the former one. */
const KEPT_MS = 600_000;
/** About 3 MB. There are no more than a few thousand companies; any id may be asked for. */
const MAX = 10_000;

/** The companies that an instance has read: every enquiry shows one or two, and would wait for them alone. */
export class KnownCompanies {
  readonly #db: Db.Db;
  /** In the order in which they were read. */
  readonly #kept = new Map<Companies.Id, { company: Companies.Company; until: number }>();

  constructor(db: Db.Db) {
    this.#db = db;
  }

  /** Half a read unit for each that is not kept. */
  async getMany(ids: readonly Companies.Id[]): Promise<Map<Companies.Id, Companies.Company>> {
    const found = new Map<Companies.Id, Companies.Company>();
    const now = Date.now();
    for (const id of ids) {
      const kept = this.#kept.get(id);
      if (kept && now < kept.until) found.set(id, kept.company);
    }
    const missing = ids.filter((id) => !found.has(id));
    for (const [id, company] of await Companies.getMany(this.#db, missing)) {
      this.put(company);
      found.set(id, company);
    }
    return found;
  }

  put(company: Companies.Company): void {
    this.#kept.delete(company.id);
    this.#kept.set(company.id, { company, until: Date.now() + KEPT_MS });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MAX && oldest) this.#kept.delete(oldest);
  }
}
