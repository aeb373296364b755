import { Imei } from "@hamta/core";

/**
 * A register that is made up: devices one by one, each from the seed, its number and a counter for each model. No memory
 * grows with the rows.
 */

/** `share`: of 100 devices. */
const MODELS = [
  { brand: "Samsung", model: "Galaxy A15", share: 17 },
  { brand: "Samsung", model: "Galaxy S24", share: 9 },
  { brand: "Samsung", model: "Galaxy A05", share: 12 },
  { brand: "Xiaomi", model: "Redmi 13C", share: 15 },
  { brand: "Xiaomi", model: "Poco X6", share: 9 },
  { brand: "Apple", model: "iPhone 13", share: 10 },
  { brand: "Apple", model: "iPhone 15", share: 6 },
  { brand: "Nokia", model: "105", share: 8 },
  { brand: "Nokia", model: "G22", share: 4 },
  { brand: "Honor", model: "X8b", share: 5 },
  { brand: "Realme", model: "C67", share: 5 },
] as const;

const IMPORTERS = ["importer-a", "importer-b", "importer-c"] as const;
const GUARANTORS = ["", "", "گارانتی نمونه", "Sample Guarantee"] as const;

/** A TAC has a million serial numbers, two for each device. */
const SERIALS = 1_000_000;
const FIRST_TAC = 35_500_000;
/** Of one model: with the shares above, enough for the 999,999,999 rows that the command takes. */
const TACS = 500;

export const HEADER = "imei_1,imei_2,channel,importer,owner_msisdn,brand,model,guarantor,status";

/** The rows of a list, without end. */
export function* rows(seed: number): Generator<string, never, undefined> {
  const counts = MODELS.map(() => 0);
  const offset = hash(0, seed) % SERIALS;
  // Odd and no multiple of 5: each serial number comes once.
  const step = 200_001 + 10 * (hash(seed, 0) % 40_000);
  for (let number = 1; ; number++) {
    const draw = drawer(seed, number);
    const at = modelAt(draw(100));
    const { brand, model } = MODELS[at]!;
    const count = counts[at]!++;
    const tac = FIRST_TAC + at * TACS + Math.floor((2 * count) / SERIALS);
    const imei = (which: 0 | 1) => {
      const serial = ((2 * count + which) * step + offset) % SERIALS;
      return Imei.fromKey(`${tac}${String(serial).padStart(6, "0")}` as Imei.ImeiKey);
    };
    // Phones for one SIM card, and devices that a passenger brought.
    const imei2 = draw(100) < 12 ? "" : imei(1);
    const importer = draw(100) < 10 ? "" : IMPORTERS[draw(IMPORTERS.length)];
    const channel = importer === "" ? "PASSENGER" : "COMMERCIAL";
    // No operator of Iran has numbers that begin with 0955, as far as is known: an SMS to an owner reaches nobody.
    const owner = draw(100) < 40 ? "" : `98955${String(draw(10_000_000)).padStart(7, "0")}`;
    const guarantor = GUARANTORS[draw(GUARANTORS.length)];
    const status = draw(100) < 1 ? "BLOCKED" : "LEGAL";
    yield [imei(0), imei2, channel, importer, owner, brand, model, guarantor, status].join(",");
  }
}

function modelAt(percent: number): number {
  let sum = 0;
  return MODELS.findIndex(({ share }) => (sum += share) > percent);
}

/** Numbers below a limit, each from the seed, the row and how many were drawn for the row. */
function drawer(seed: number, row: number): (below: number) => number {
  let drawn = hash(seed, row);
  return (below) => {
    drawn = hash(drawn, row);
    return drawn % below;
  };
}

/** 32 bits, by the finaliser of MurmurHash3. */
function hash(a: number, b: number): number {
  let bits = Math.imul(a, 0x9e37_79b1) ^ Math.imul(b, 0x85eb_ca77);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85eb_ca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2_ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
