import { api } from "./api.ts";
import { changes } from "./changes.ts";
import { codes } from "./codes.ts";
import { events } from "./events.ts";
import { feed } from "./feed.ts";
import { inspect, publish, reconcile } from "./steps.ts";
import { intake } from "./intake.ts";
import { notify } from "./notify.ts";
import { overdue } from "./overdue.ts";
import { sweep } from "./sweep.ts";
import { workflow } from "./workflow.ts";

/** The name of every function of the stage, for alarms and dashboard. */
export const functions = {
  api: api.name,
  intake: intake.name,
  workflow: workflow.name,
  inspect: inspect.name,
  reconcile: reconcile.name,
  publish: publish.name,
  sweep: sweep.name,
  overdue: overdue.name,
  feed: feed.name,
  events: events.name,
  changes: changes.name,
  ...(codes && { codes: codes.sender.name }),
  ...(notify && { notify: notify.function }),
};
