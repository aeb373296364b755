import type * as Pair from "#pair";
import * as Tac from "#tac";

/**
 * The guard against laundering: a pair may be corrected only towards the same device. With a doubt, no machine approves
 * a ticket by its own judgement. Messages: `texts/doubt.ts`.
 */
export const DOUBTS = ["OTHER_MODEL", "IN_USE_BY_OTHERS"] as const;

export type Doubt = (typeof DOUBTS)[number];

/** With so many numbers of others, the new IMEI is in use by others. A family or a former owner explains fewer. */
export const OTHER_NUMBERS = 3;

/** Evidence about the new IMEI. */
export type Evidence = {
  /** The register knows its TAC for the device's brand and model. */
  isTacKnown: boolean;
  /** Numbers that it was seen with and that are not the requester's; counted up to {@link OTHER_NUMBERS}. */
  otherNumbers: number;
};

export const NO_DOUBT: Evidence = { isTacKnown: true, otherNumbers: 0 };

/** True if neither the kept nor the wrong IMEI has the new IMEI's TAC: the register must then know it for the model. */
export function isOtherTac({ keptImei, wrongImei, newImei }: Pair.PartialCorrection): boolean {
  return ![keptImei, wrongImei].map(Tac.ofImei).includes(Tac.ofImei(newImei));
}

/** In the order of {@link DOUBTS}. */
export function doubts(partial: Pair.PartialCorrection, { isTacKnown, otherNumbers }: Evidence): Doubt[] {
  const isDoubted: Readonly<Record<Doubt, boolean>> = {
    OTHER_MODEL: isOtherTac(partial) && !isTacKnown,
    IN_USE_BY_OTHERS: otherNumbers >= OTHER_NUMBERS,
  };
  return DOUBTS.filter((doubt) => isDoubted[doubt]);
}

export function isDoubt(code: string): code is Doubt {
  return DOUBTS.some((doubt) => doubt === code);
}
