import type { Msisdn, Rate } from "@hamta/core";
import { Rates, type Db } from "@hamta/store";

const HOUR = 3_600;

/**
 * `InitiateAuth` is public: whoever knows a number may ask Cognito for codes to it, and `requestSignIn` gives any Iranian
 * number an account. A person asks for two or three codes, once a month on each browser.
 */
export const RATES = {
  NUMBER_HOUR: { calls: 5, seconds: HOUR },
  NUMBER_DAY: { calls: 15, seconds: 24 * HOUR },
  /** All numbers: at most 120,000 a day. Three million sign-ins a month, evenly spread, are 4,200 an hour. */
  ALL: { calls: 5_000, seconds: HOUR },
} as const satisfies Record<string, Rate.Rate>;

/** Which limit a code is over: of its number, or of all numbers together. */
export type Over = "OVER_NUMBER_LIMIT" | "OVER_TOTAL_LIMIT";

type Counter = { counted: string; caller: string; rate: Rate.Rate; over: Over };

/** Of the number first: codes that it refuses take nothing of what all numbers have. */
function countersOf(to: Msisdn.Msisdn, rates: Record<keyof typeof RATES, Rate.Rate>): Counter[] {
  return [
    { counted: "CODE_HOUR", caller: to, rate: rates.NUMBER_HOUR, over: "OVER_NUMBER_LIMIT" },
    { counted: "CODE_DAY", caller: to, rate: rates.NUMBER_DAY, over: "OVER_NUMBER_LIMIT" },
    { counted: "CODE_HOUR", caller: "ALL", rate: rates.ALL, over: "OVER_TOTAL_LIMIT" },
  ];
}

export type Limits = {
  /** Null allows the code. Three round trips, each a write unit and half a read unit; a refusal ends them. */
  count(to: Msisdn.Msisdn, at: Date): Promise<Over | null>;
  /** For a code that was counted at this time and certainly not sent. Three write units. */
  giveBack(to: Msisdn.Msisdn, at: Date): Promise<void>;
};

export const open = (db: Db.Db, rates: Record<keyof typeof RATES, Rate.Rate> = RATES): Limits => ({
  count: async (to, at) => {
    for (const { counted, caller, rate, over } of countersOf(to, rates))
      if ((await Rates.count(db, counted, caller, rate, at)).wait > 0) return over;
    return null;
  },
  giveBack: async (to, at) => {
    const all = countersOf(to, rates).map(({ counted, caller, rate }) => Rates.giveBack(db, counted, caller, rate, at));
    await Promise.all(all);
  },
});
