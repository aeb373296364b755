import { createExecutor, type Execute } from "@hamta/executor";

const { GRAPHQL_EXECUTOR, COMPILE_FROM = "2" } = process.env;

/**
 * Executor of the API under test. CI runs its tests twice more: with every document compiled, and with the executor
 * off.
 */
export const executor: Execute | null =
  GRAPHQL_EXECUTOR === "off" ? null : createExecutor({ compileFrom: Number(COMPILE_FROM) });
