import { api } from "./api.ts";
import { events } from "./events.ts";
import { inspect, publish, reconcile } from "./steps.ts";
import { intake } from "./intake.ts";
import { workflow } from "./workflow.ts";

/** Every function by its noun, for the alarms and the dashboard. */
export const functions = {
  api: api.name,
  intake: intake.name,
  workflow: workflow.name,
  inspect: inspect.name,
  reconcile: reconcile.name,
  publish: publish.name,
  events: events.name,
};
