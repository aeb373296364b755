import type { Deps } from "#deps";
import { ImporterNames } from "#importer-names";
import { OverRate } from "#over-rate";

/** The dependencies, and what an instance keeps from one request to the next. */
export type Instance = Deps & { importerNames: ImporterNames; overRate: OverRate };

export function createInstance(deps: Deps): Instance {
  return { ...deps, importerNames: new ImporterNames(deps.db), overRate: new OverRate() };
}
