import { differences, expected, type Expected } from "#faults/expected";
import { runWithDeaths, type DeathRun } from "#faults/deaths";
import type { LocalServices } from "#faults/sandbox";
import { runWithFaults, type RunResult } from "#faults/run-scenario";
import { createScenario, type Scenario } from "#faults/scenario";

/** Number of scenarios that seeds share: the expected results of each are computed once. */
const SCENARIOS = 50;

export type Run<R = RunResult> = (seed: number) => Promise<{ wrong: string[]; result: R }>;

/** Runs of the same scenarios in which executions end before their imports. */
export function deathRunner(services: LocalServices, scenarios = SCENARIOS): Run<DeathRun> {
  return async (seed) => {
    const sandbox = await services.open();
    const scenario = await createScenario(sandbox.deps, seed % scenarios);
    await sandbox.close();
    const result = await runWithDeaths(services, scenario, seed);
    return { wrong: result.wrong, result };
  };
}

/** @param scenarios with fewer, the expected results take less time */
export function runner(services: LocalServices, scenarios = SCENARIOS): Run {
  const known = new Map<number, Promise<{ scenario: Scenario; expected: Expected }>>();
  const scenarioOf = async (seed: number) => {
    const sandbox = await services.open();
    try {
      const scenario = await createScenario(sandbox.deps, seed);
      return { scenario, expected: await expected(services, scenario) };
    } finally {
      await sandbox.close();
    }
  };
  return async (seed) => {
    const number = seed % scenarios;
    const made = known.get(number) ?? scenarioOf(number);
    known.set(number, made);
    const { scenario, expected } = await made;
    const result = await runWithFaults(services, scenario, seed);
    return { wrong: await differences(scenario, expected, result), result };
  };
}
