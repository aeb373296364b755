import type { Deps } from "#deps";
import { KnownCompanies } from "#known-companies";
import { OverRate } from "#over-rate";

/** The dependencies, and what an instance keeps from one request to the next. */
export type Instance = Deps & { companies: KnownCompanies; overRate: OverRate };

export function createInstance(deps: Deps): Instance {
  return { ...deps, companies: new KnownCompanies(deps.db), overRate: new OverRate() };
}
