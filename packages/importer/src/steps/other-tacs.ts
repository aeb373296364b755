import { Doubt, Pair, Tac, type Correction } from "@hamta/core";
import { Db, Tacs } from "@hamta/store";

/**
 * Rows of a list whose new IMEI has a TAC that neither registered IMEI has, counted before the list is applied. The
 * devices are not read, since a list may have 20 million: the kept IMEI's TAC stands for the device's model.
 */

/** Pairs of TACs that are kept apart. A list has few; rows of further pairs count as unknown without a read. */
const MAX_PAIRS = 1_000;

type TacPair = { kept: Tac.Tac; fresh: Tac.Tac; rows: number };

export class OtherTacs {
  readonly #pairs = new Map<string, TacPair>();
  #rest = 0;
  rows = 0;

  add({ registered, correct }: Correction.Claim): void {
    const partial = Pair.partialCorrection(registered, correct);
    if (!partial || !Doubt.isOtherTac(partial)) return;
    this.rows++;
    const [kept, fresh] = [Tac.ofImei(partial.keptImei), Tac.ofImei(partial.newImei)];
    const pair = this.#pairs.get(`${kept}${fresh}`);
    if (pair) pair.rows++;
    else if (this.#pairs.size < MAX_PAIRS) this.#pairs.set(`${kept}${fresh}`, { kept, fresh, rows: 1 });
    else this.#rest++;
  }

  /** The rows whose two TACs have no model in common. One query for each TAC, half a read unit or little more. */
  async countOtherModel(db: Db.Db): Promise<number> {
    const tacs = [...new Set([...this.#pairs.values()].flatMap(({ kept, fresh }) => [kept, fresh]))];
    const models = new Map<Tac.Tac, Tacs.Known[]>();
    await Db.inBatches(tacs, 1, async ([tac]) => {
      if (tac) models.set(tac, await Tacs.listModels(db, tac));
    });
    const isShared = ({ kept, fresh }: TacPair) => {
      const [ofKept, ofFresh] = [models.get(kept) ?? [], models.get(fresh) ?? []];
      return ofKept.some((model) => Tac.isOfModel(model, ofKept) && Tac.isOfModel(model, ofFresh));
    };
    return [...this.#pairs.values()].reduce((sum, pair) => (isShared(pair) ? sum : sum + pair.rows), this.#rest);
  }
}
