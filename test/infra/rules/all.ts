import { alarmRules } from "./alarms.ts";
import { dataRules } from "./data.ts";
import { exposureRules } from "./exposure.ts";
import { functionRules } from "./functions.ts";
import { journey } from "./journey.ts";
import { queueRules } from "./queues.ts";
import { roleRules } from "./roles.ts";
import type { Rule } from "./rule.ts";
import { streamRules } from "./stream.ts";
import { userRules } from "./users.ts";

export const rules: Rule[] = [
  ...journey,
  ...queueRules,
  ...streamRules,
  ...alarmRules,
  ...roleRules,
  ...exposureRules,
  ...functionRules,
  ...dataRules,
  ...userRules,
];
