import type { Context } from "#frame/app";
import { EXIT, type Exit } from "#frame/exit";
import type { Finding } from "#doctor/finding";
import { api, clock, token } from "#doctor/remote";
import { java, node, port } from "#doctor/machine";
import { doctor } from "#texts/doctor";

/** Looks at what commands need, one by one, and says of each what to do. */
export async function examine(context: Context): Promise<Exit> {
  const { terminal, language, json } = context;
  const findings: Finding[] = [];
  for (const look of [node, api, clock, token, java, port]) {
    const finding = await look(context);
    findings.push(finding);
    if (json) continue;
    const { check, state, message } = finding;
    const colour = ({ OK: "green", WARN: "yellow", FAIL: "red" } as const)[state];
    terminal.print(`${terminal.style(colour, state.padEnd(4))}  ${doctor.checks[check][language]}: ${message}`);
  }
  const hasFailed = findings.some(({ state }) => state === "FAIL");
  if (json) terminal.json({ checks: findings });
  return hasFailed ? EXIT.PROBLEMS : EXIT.OK;
}
