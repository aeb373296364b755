import type { Deps } from "#deps";
import { KnownCompanies } from "#known-companies";
import { NumberHolders } from "#number-holders";
import { OverRate } from "#over-rate";

/** The dependencies, and what an instance keeps from one request to the next. */
export type Instance = Deps & { companies: KnownCompanies; numberHolders: NumberHolders; overRate: OverRate };

export function createInstance(deps: Deps): Instance {
  return {
    ...deps,
    companies: new KnownCompanies(deps.db),
    numberHolders: new NumberHolders(),
    overRate: new OverRate(),
  };
}
