import { Doubt, type Correction, type Imei, type Pair } from "@hamta/core";
import type { Market, Model } from "#frauds/market";
import { IMPORTER, described, inAnyOrder, owner, seenWith, type Registered, type World } from "#frauds/world";

/** Planted frauds: a lawful device whose second IMEI was never seen, and an unregistered phone that takes its place. */

/** What a cheat does after the devices and sightings are in place. */
export type Move =
  | { does: "FILES"; claim: Correction.Claim }
  | { does: "WITHDRAWS" }
  /** An expert approves the open ticket. */
  | { does: "IS_APPROVED" }
  /** The claim is a row of a list of corrections of the device's importer. */
  | { does: "IS_LISTED" };

export type Fraud = World & {
  kind: Kind;
  /** No machine may put it into the register. */
  smuggled: Imei.Imei;
  /** Other devices that are registered. */
  accomplices: readonly Registered[];
  moves: readonly Move[];
};

type Planned = Omit<Fraud, "kind">;
type Plan = Partial<Pick<Fraud, "accomplices" | "moves" | "sightings" | "claim">> & {
  device?: Partial<World["device"]>;
};

/** The cheat's SIM was in both slots of the phone that shall become legal. */
function fraud(
  market: Market,
  smuggled: (model: Model) => Imei.Imei,
  plan: (parts: { model: Model; world: Planned }) => Plan = () => ({}),
): Planned {
  const model = market.model();
  const slots = market.handset(model);
  const numbers = owner(market);
  const fresh = smuggled(model);
  const claim = inAnyOrder(market, { registered: slots, correct: [slots[0], fresh] });
  const world: Planned = {
    smuggled: fresh,
    device: { ...described(market, model), slots, owner: numbers[0] },
    owner: numbers,
    claim,
    sightings: seenWith([slots[0], fresh], numbers),
    accomplices: [],
    moves: [{ does: "FILES", claim }],
  };
  const { device, ...rest } = plan({ model, world });
  return { ...world, ...rest, device: { ...world.device, ...device } };
}

const phoneOfOtherModel = (market: Market) => (model: Model) =>
  market.imei(market.oneOf(market.modelBesides(model).tacs));
const phoneOfSameModel = (market: Market) => (model: Model) => market.imei(market.oneOf(model.tacs));
const unknownPhone = (market: Market) => () => market.imei(market.tac());

/** It is in use by others: by the fewest that are a doubt, or more. */
const crowd = (market: Market, imei: Imei.Imei) =>
  seenWith([imei], market.msisdns(Doubt.OTHER_NUMBERS + market.below(4)));

/** A device of the model that the TAC belongs to. */
function lawful(market: Market, tac: Model["tacs"][0]): Registered {
  const model = market.models.find(({ tacs }) => tacs.includes(tac));
  if (!model) throw new Error(`No model has the TAC ${tac}`);
  return { ...described(market, model), slots: [market.imei(tac), market.imei(tac)], owner: null };
}

const turned = ({ registered, correct }: Correction.Claim): Correction.Claim => ({
  registered: [registered[1], registered[0]],
  correct: [correct[1], correct[0]],
});

/** Steps of one IMEI each, after which the device holds the smuggled one. */
function twoSteps(market: Market, smuggled: (model: Model) => Imei.Imei, isByExpert: boolean): Planned {
  return fraud(market, smuggled, ({ model, world }) => {
    const [kept, wrong] = world.device.slots;
    const between = isByExpert
      ? market.imei(world.smuggled.slice(0, 8) as Model["tacs"][0])
      : phoneOfSameModel(market)(model);
    const first: Correction.Claim = { registered: [kept, wrong], correct: [kept, between] };
    const correct: Pair.Pair = market.isDrawn(50) ? [between, world.smuggled] : [kept, world.smuggled];
    return {
      sightings: seenWith([kept, between, world.smuggled], world.owner),
      moves: [
        { does: "FILES", claim: first },
        ...(isByExpert ? [{ does: "IS_APPROVED" as const }] : []),
        { does: "FILES", claim: { registered: first.correct, correct } },
      ],
    };
  });
}

const KINDS = {
  "another model": (market) => fraud(market, phoneOfOtherModel(market)),
  "a model that nobody registered": (market) => fraud(market, unknownPhone(market)),
  "another model, for a device without brand": (market) =>
    fraud(market, phoneOfOtherModel(market), () => ({
      device: { brand: null, model: null },
    })),
  "the same model, in use by others": (market) =>
    fraud(market, phoneOfSameModel(market), ({ world }) => ({
      sightings: [...world.sightings, ...crowd(market, world.smuggled)],
    })),
  "withdrawn and filed again": (market) =>
    fraud(market, phoneOfOtherModel(market), ({ world: { claim } }) => ({
      moves: [
        { does: "FILES", claim },
        { does: "WITHDRAWS" },
        { does: "FILES", claim: turned(claim) },
        { does: "WITHDRAWS" },
        { does: "FILES", claim },
      ],
    })),
  "two steps within the model": (market) => twoSteps(market, phoneOfSameModel(market), false),
  "two steps, to another model": (market) => twoSteps(market, phoneOfOtherModel(market), false),
  "a step after an expert's": (market) => twoSteps(market, unknownPhone(market), true),
  "a TAC that one device taught": (market) =>
    fraud(market, phoneOfOtherModel(market), ({ model, world }) => {
      const tac = world.smuggled.slice(0, 8) as Model["tacs"][0];
      const slots: Pair.Pair = [market.imei(model.tacs[0]), market.imei(tac)];
      const others = Array.from({ length: 10 }, () => lawful(market, tac));
      return {
        accomplices: [
          { ...described(market, model), channel: "COMMERCIAL", importer: IMPORTER, slots, owner: null },
          ...others,
        ],
      };
    }),
} as const satisfies Record<string, (market: Market) => Planned>;

export type Kind = keyof typeof KINDS | "a list of corrections";

/** As many of each kind as of any other, or one more. */
export function frauds(market: Market, count: number): Fraud[] {
  const kinds = Object.entries(KINDS);
  return Array.from({ length: count }, (_, index) => {
    const [kind, plan] = kinds[index % kinds.length]!;
    return { ...plan(market), kind: kind as Kind };
  });
}

/** Rows of one list of an importer, towards phones of other models. */
export function listed(market: Market, count: number): Fraud[] {
  return Array.from({ length: count }, () => ({
    ...fraud(market, phoneOfOtherModel(market), ({ world: { claim } }) => ({
      device: { channel: "COMMERCIAL", importer: IMPORTER },
      moves: [{ does: "FILES", claim }, { does: "IS_LISTED" }],
    })),
    kind: "a list of corrections",
  }));
}
