import type { Deps } from "#deps";
import type { Viewer } from "#auth";
import { Notices } from "@hamta/store";

/** Most numbers that an instance keeps; a number that it has forgotten is stored again. */
const MAX = 10_000;

/**
 * Stores since when a number is its holder's, as soon as a token says so: an SMS about the former holder's tickets and
 * devices is then not sent to the new one. One write unit and one round trip, once for each number and instance.
 */
export class NumberHolders {
  readonly #stored = new Set<string>();

  /** A failure fails no request: the number's next request stores it. */
  async put({ db, log }: Deps, { msisdns, since }: Viewer): Promise<void> {
    const puts = msisdns.map(async (msisdn) => {
      const from = since[msisdn];
      const key = `${msisdn} ${from}`;
      if (from === undefined || this.#stored.has(key)) return;
      await Notices.putSince(db, msisdn, from);
      if (this.#stored.size >= MAX) this.#stored.clear();
      this.#stored.add(key);
    });
    const failed = (await Promise.allSettled(puts)).find((put) => put.status === "rejected");
    if (failed) log.error("The time since which a number is its holder's was not stored", { error: failed.reason });
  }
}
