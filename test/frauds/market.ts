import { Imei, type Msisdn, type Pair, type Tac } from "@hamta/core";

/** The models of a made-up market, and handsets of them. One seed gives the same market. */

export type Model = { brand: string; model: string; tacs: readonly [Tac.Tac, ...Tac.Tac[]] };

const BRANDS = ["Sokhan", "Ava", "Parsa", "Negin", "Tara"] as const;
const MODELS = 40;
/** In so many of 100 handsets of a model with several TACs, the two slots have different ones. */
const TWO_TACS = 30;
/** Of 100 typos of a registration, so many are in the TAC; the others are in the serial number. */
const TYPOS_IN_TAC = 15;

export class Market {
  readonly below: (below: number) => number;
  readonly models: readonly [Model, ...Model[]];
  readonly #used = new Set<string>();
  #numbers = 0;

  constructor(below: (below: number) => number) {
    this.below = below;
    const [first, ...rest] = Array.from({ length: MODELS }, (_, index) => this.#model(index));
    this.models = [first!, ...rest];
  }

  #model(index: number): Model {
    const brand = BRANDS[index % BRANDS.length]!;
    const more = Array.from({ length: Math.max(0, this.below(6) - 2) }, () => this.tac());
    return { brand, model: `M${index}`, tacs: [this.tac(), ...more] };
  }

  /** True in `percent` of 100 draws. */
  isDrawn(percent: number): boolean {
    return this.below(100) < percent;
  }

  oneOf<T>(all: readonly [T, ...T[]]): T {
    return all[this.below(all.length)] ?? all[0];
  }

  /** A few models have most of the handsets. */
  model(): Model {
    return this.models[Math.floor((this.below(MODELS) * this.below(MODELS)) / MODELS)] ?? this.models[0];
  }

  modelBesides(other: Model): Model {
    for (;;) {
      const model = this.model();
      if (model !== other) return model;
    }
  }

  #digits(count: number): string {
    return Array.from({ length: count }, () => this.below(10)).join("");
  }

  #draw(value: () => string): string {
    for (;;) {
      const drawn = value();
      if (this.#used.has(drawn)) continue;
      this.#used.add(drawn);
      return drawn;
    }
  }

  /** Of no model. */
  tac(): Tac.Tac {
    return this.#draw(() => `35${this.#digits(6)}`) as Tac.Tac;
  }

  imei(tac: Tac.Tac): Imei.Imei {
    return Imei.fromKey(this.#draw(() => `${tac}${this.#digits(6)}`) as Imei.ImeiKey);
  }

  handset(model: Model, tac = this.oneOf(model.tacs)): Pair.Pair {
    return [this.imei(tac), this.imei(this.isDrawn(TWO_TACS) ? this.oneOf(model.tacs) : tac)];
  }

  /** Another IMEI than `imei` by one digit, besides the check digit. */
  typo(imei: Imei.Imei): Imei.Imei {
    const [from, to] = this.isDrawn(TYPOS_IN_TAC) ? [2, 8] : [8, 14];
    return Imei.fromKey(
      this.#draw(() => {
        const at = from + this.below(to - from);
        return `${imei.slice(0, at)}${(Number(imei[at]) + 1 + this.below(9)) % 10}${imei.slice(at + 1, 14)}`;
      }) as Imei.ImeiKey,
    );
  }

  msisdn(): Msisdn.Msisdn {
    return `98912${String(++this.#numbers).padStart(7, "0")}` as Msisdn.Msisdn;
  }

  msisdns(count: number): Msisdn.Msisdn[] {
    return Array.from({ length: count }, () => this.msisdn());
  }

  /** A spelling that means the same brand. */
  spelling(brand: string): string {
    return this.oneOf([brand, brand, brand.toUpperCase(), brand.toLowerCase(), ` ${brand} `]);
  }
}
