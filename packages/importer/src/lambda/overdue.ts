import * as Environment from "#environment";
import { waitLimits } from "@hamta/store/environment";
import { sweepTickets } from "#steps/overdue";
import { metricsOf } from "#steps/overdue-metrics";

const deps = { ...Environment.table(), waits: waitLimits() };

export const handler = async (): Promise<void> => {
  const report = await sweepTickets(deps);
  for (const line of metricsOf(report, deps.now())) deps.log.info("Tickets wait", line);
};
