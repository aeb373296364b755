import type { Correction, Imei, Msisdn, Pair } from "@hamta/core";
import type { Market, Model } from "#frauds/market";

/** A device, what the networks saw of its handset, and what its owner claims. */

export type Registered = {
  slots: Pair.Slots;
  channel: "PASSENGER" | "COMMERCIAL";
  importer: string | null;
  owner: Msisdn.Msisdn | null;
  brand: string | null;
  model: string | null;
};
export type Seen = { imei: Imei.Imei; msisdn: Msisdn.Msisdn };
export type Owner = readonly [Msisdn.Msisdn, ...Msisdn.Msisdn[]];
export type World = {
  device: Registered & { slots: Pair.Pair };
  owner: Owner;
  claim: Correction.Claim;
  sightings: readonly Seen[];
};

export const IMPORTER = "importer-a";

export function owner(market: Market): Owner {
  const first = market.msisdn();
  return market.isDrawn(20) ? [first, market.msisdn()] : [first];
}

export const seenWith = (imeis: readonly Imei.Imei[], msisdns: readonly Msisdn.Msisdn[]): Seen[] =>
  imeis.flatMap((imei) => msisdns.map((msisdn) => ({ imei, msisdn })));

/** A model is on sale when some handsets of each of its TACs are registered. */
const OF_EACH_TAC = 3;

/** The devices of everybody else, each with the pair of its handset; one in 100 has a typo. */
export function others(market: Market, count: number): Registered[] {
  const first = market.models.flatMap((model) =>
    model.tacs.flatMap((tac) =>
      Array.from({ length: OF_EACH_TAC }, () => ({ model, pair: market.handset(model, tac) })),
    ),
  );
  const rest = Array.from({ length: count }, () => {
    const model = market.model();
    return { model, pair: market.handset(model) };
  });
  return [...first, ...rest].map(({ model, pair: [one, two] }) => ({
    ...described(market, model),
    slots: [one, market.isDrawn(1) ? market.typo(two) : two],
    owner: null,
  }));
}

export function described(market: Market, { brand, model }: Model) {
  return { channel: "PASSENGER" as const, importer: null, brand: market.spelling(brand), model };
}

/** A claim in any order of the slots. */
export function inAnyOrder(market: Market, { registered, correct }: Correction.Claim): Correction.Claim {
  const order = (pair: Pair.Pair): Pair.Pair => (market.isDrawn(30) ? [pair[1], pair[0]] : pair);
  return { registered: order(registered), correct: order(correct) };
}

/** Percentages of honest owners. A former owner or a family explains one or two other numbers. */
const HONEST = { commercial: 15, withoutBrand: 10, otherRow: 15, secondHand: 15, family: 8, repaired: 4 } as const;

/** An owner whose registration has one wrong IMEI, and who claims what the handset shows. */
export function honest(market: Market): World {
  const model = market.model();
  const [kept, fresh] = market.handset(model);
  // The registration has a typo, or the IMEI of another row.
  const wrong = market.isDrawn(HONEST.otherRow) ? market.handset(model)[1] : market.typo(fresh);
  const isCommercial = market.isDrawn(HONEST.commercial);
  const isNamed = !market.isDrawn(HONEST.withoutBrand);
  const numbers = owner(market);
  const { brand, ...rest } = described(market, model);
  // A repaired phone has another board: its new IMEI was seen with the numbers of the phone that gave it.
  const former = market.isDrawn(HONEST.secondHand) ? market.msisdns(1 + market.below(2)) : [];
  const giver = market.isDrawn(HONEST.repaired) ? market.msisdns(1 + market.below(2)) : [];
  const family = market.isDrawn(HONEST.family) ? market.msisdns(1) : [];
  return {
    device: {
      ...rest,
      ...(isCommercial && { channel: "COMMERCIAL", importer: IMPORTER }),
      slots: [kept, wrong],
      owner: numbers[0],
      brand: isNamed ? brand : null,
      model: isNamed ? rest.model : null,
    },
    owner: numbers,
    claim: inAnyOrder(market, { registered: [kept, wrong], correct: [kept, fresh] }),
    sightings: [...seenWith([kept, fresh], [market.oneOf(numbers), ...former, ...family]), ...seenWith([fresh], giver)],
  };
}
