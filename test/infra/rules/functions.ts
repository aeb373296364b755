import { ofType } from "../evaluate/graph.ts";
import { environment, functionOf, functions, noun } from "../evaluate/query.ts";
import type { Rule } from "./rule.ts";

const DAYS: Record<string, number> = { "1 week": 7, "1 month": 30, "3 months": 90, "1 year": 365 };

export const functionRules: Rule[] = [
  {
    title: "every function runs on arm64 and nodejs24.x, with the memory of the stage's settings",
    check: (graph, { memory }) =>
      functions(graph).flatMap((fn) => {
        const name = noun(graph, fn);
        const { runtime, architectures, memorySize, timeout } = fn.inputs as {
          runtime: string;
          architectures: string[];
          memorySize: number;
          timeout: number;
        };
        const checks: [boolean, string][] = [
          [runtime === "nodejs24.x", `${name} runs on ${runtime}`],
          [architectures.join() === "arm64", `${name} runs on ${architectures.join()}`],
          [memorySize === memory[name as keyof typeof memory], `${name} has ${memorySize} MB`],
          [timeout <= 900, `${name} may run for ${timeout} s`],
        ];
        return checks.filter(([right]) => !right).map(([, message]) => message);
      }),
  },
  {
    title: "the API's executor is that of the stage's settings",
    check(graph, { executor }) {
      const given = environment(functionOf(graph, "api")).GRAPHQL_EXECUTOR;
      return given === executor
        ? []
        : [`api's GRAPHQL_EXECUTOR is ${given ?? "not set"}, and infra/stage.ts has ${executor}`];
    },
  },
  {
    title: "the API names the sites of the stage's settings, and each is https",
    check(graph, { site, repair }) {
      const given = environment(functionOf(graph, "api"));
      return Object.entries({ SITE_URL: site, REPAIR_URL: repair }).flatMap(([name, url]) => [
        ...(given[name] === url
          ? []
          : [`api's ${name} is ${given[name] ?? "not set"}, and infra/stage.ts has ${url ?? "none"}`]),
        ...(given[name] === undefined || given[name].startsWith("https://")
          ? []
          : [`api's ${name} is ${given[name]}, not https`]),
      ]);
    },
  },
  {
    title: "lists are read in the time zone of the stage's settings",
    check(graph, { timeZone }) {
      const given = environment(functionOf(graph, "inspect")).TIME_ZONE;
      return given === timeZone
        ? []
        : [`inspect's TIME_ZONE is ${given ?? "not set"}, and infra/stage.ts has ${timeZone}`];
    },
  },
  {
    title: "every log has the retention time of the stage's settings",
    check: (graph, { logs }) => [
      ...ofType(graph, "aws:cloudwatch/logGroup:LogGroup")
        .filter(({ inputs }) => inputs.retentionInDays !== DAYS[logs])
        .map(
          ({ name, inputs }) => `${name} is kept for ${(inputs.retentionInDays as number | undefined) ?? "all"} days`,
        ),
      ...functions(graph).flatMap((fn) => {
        const group = (fn.inputs.loggingConfig as { logGroup?: string } | undefined)?.logGroup;
        const ours = ofType(graph, "aws:cloudwatch/logGroup:LogGroup").some(({ inputs }) => inputs.name === group);
        return ours ? [] : [`${noun(graph, fn)} logs to ${group ?? "a group that Lambda makes and keeps for ever"}`];
      }),
    ],
  },
];
