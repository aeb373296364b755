import type { Context } from "#frame/app";
import { EXIT, type Exit } from "#frame/exit";
import type { Finding } from "#doctor/finding";
import { doctor } from "#texts/doctor";

/** Runs the checks one by one, and prints each finding at once. */
export async function run(context: Context, checks: readonly (() => Promise<Finding>)[]): Promise<Exit> {
  const { terminal, language, json } = context;
  const findings: Finding[] = [];
  for (const look of checks) {
    const finding = await look();
    findings.push(finding);
    if (json) continue;
    const { check, state, message } = finding;
    const colour = ({ OK: "green", WARN: "yellow", FAIL: "red" } as const)[state];
    terminal.print(`${terminal.style(colour, state.padEnd(4))}  ${doctor.checks[check][language]}: ${message}`);
  }
  if (json) terminal.json({ checks: findings });
  return findings.some(({ state }) => state === "FAIL") ? EXIT.PROBLEMS : EXIT.OK;
}
