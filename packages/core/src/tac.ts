import type * as Device from "#device";
import type * as Imei from "#imei";
import * as Text from "#text";

/** What the register knows of a TAC: the brands and models of the devices that were registered with it. */

/** The first 8 digits of an IMEI, the same for all devices of a model. A model may have several. */
export type Tac = string & { readonly "~tac": true };

export type Model = { brand: string; model: string };

/** The number of devices by which a row of a list changes what is known of a TAC and a model. */
export type Change = { tac: Tac; model: Model; devices: number };

export function ofImei(imei: Imei.Imei): Tac {
  return imei.slice(0, 8) as Tac;
}

type Named = { brand: string | null; model: string | null };

/** Null unless both the brand and the model are known: the register then knows no TAC for the device. */
export function modelOf({ brand, model }: Named): Model | null {
  return brand === null || model === null ? null : { brand, model };
}

/** One text for the spellings of a brand and a model: case, digits, white space and Arabic letters make no difference. */
export function modelKey({ brand, model }: Model): string {
  return JSON.stringify([brand, model].map(Text.nameKey));
}

/** One row in a hundred has a typo. A model may have two names, each with a good part of the devices. */
const MIN_SHARE = 0.1;

/**
 * True if at least a tenth of the devices that were registered with a TAC are of the model. So one row with a typo, or an
 * importer's one device, does not make a popular TAC known for another model.
 */
export function isOfModel(model: Model, known: readonly (Model & { devices: number })[]): boolean {
  const key = modelKey(model);
  let own = 0;
  let all = 0;
  for (const one of known) {
    all += one.devices;
    if (modelKey(one) === key) own += one.devices;
  }
  return own > 0 && own >= MIN_SHARE * all;
}

/**
 * What a row of a list of devices changed: the devices that it registered, or whose brand or model it set. Derived from
 * the trace of the row, so that a retry gives the same.
 *
 * @param device with the trace; null if an undo has removed the device that the row registered
 */
export function changesOf(
  entry: Named & Pick<Device.Device, "slots">,
  trace: Pick<Device.Trace, "outcome" | "before">,
  device: Named | null,
): Change[] {
  const after: Named = {
    brand: entry.brand ?? device?.brand ?? null,
    model: entry.model ?? device?.model ?? null,
  };
  const { brand = after.brand, model = after.model } = trace.before ?? {};
  const [was, is] = [trace.outcome === "REGISTERED" ? null : modelOf({ brand, model }), modelOf(after)];
  if (was && is && modelKey(was) === modelKey(is)) return [];
  const tacs = [...new Set(entry.slots.map(ofImei))];
  return tacs.flatMap((tac) => [
    ...(was ? [{ tac, model: was, devices: -1 }] : []),
    ...(is ? [{ tac, model: is, devices: 1 }] : []),
  ]);
}
