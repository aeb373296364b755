import { alarmRules } from "./alarms.ts";
import { dataRules } from "./data.ts";
import { exposureRules } from "./exposure.ts";
import { functionRules } from "./functions.ts";
import { journey } from "./journey.ts";
import { noticeRules } from "./notices.ts";
import { queueRules } from "./queues.ts";
import { roleRules } from "./roles.ts";
import type { Rule } from "./rule.ts";
import { signInRules } from "./sign-in.ts";
import { smsRules } from "./sms.ts";
import { streamRules } from "./stream.ts";
import { userRules } from "./users.ts";

export const rules: Rule[] = [
  ...journey,
  ...queueRules,
  ...streamRules,
  ...noticeRules,
  ...alarmRules,
  ...roleRules,
  ...smsRules,
  ...exposureRules,
  ...functionRules,
  ...dataRules,
  ...userRules,
  ...signInRules,
];
