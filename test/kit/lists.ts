import type { Correction, Device, Pair } from "@hamta/core";

/** Lists in the format of uploaders. */

type Cells = readonly (string | null)[];

const HEADER = "registered_imei_1,registered_imei_2,correct_imei_1,correct_imei_2";

export function csv(...lines: readonly (string | Cells)[]): string {
  return lines
    .map((line) => `${typeof line === "string" ? line : line.map((cell) => cell ?? "").join(",")}\n`)
    .join("");
}

export function corrections(claims: readonly Correction.Claim[]): string {
  return csv(HEADER, ...claims.map(cellsOf));
}

export const cellsOf = ({ registered, correct }: Correction.Claim): Cells => [...registered, ...correct];

type Described = Pick<Device.Device, "channel" | "importer" | "owner" | "brand" | "model"> & { slots: Pair.Slots };

export function devices(described: readonly Described[]): string {
  return csv(
    "imei_1,imei_2,channel,importer,owner_msisdn,brand,model",
    ...described.map(({ slots, channel, importer, owner, brand, model }) => [
      slots[0],
      slots[1] ?? null,
      channel,
      importer,
      owner,
      brand,
      model,
    ]),
  );
}

export const bytes = (text: string): Uint8Array => Buffer.from(text, "utf8");
