import { stage } from "./name.ts";

/** The address for alarms and budget mails: `sst secret set OpsEmail ops@… --stage production`. */
export const opsEmail = new sst.Secret("OpsEmail");

/** Secret between CloudFront and the API, so that the API can trust the viewer address in its headers: `openssl rand -hex 32`. */
export const edgeKey = new sst.Secret("EdgeKey");

/** HTTPS address by which the on-call service takes messages of SNS. It contains the key of the integration. */
export const pagerUrl = stage.pager ? new sst.Secret("PagerUrl") : undefined;
/** Address and key of the SMS gateway, in stages that send by one: the address of some has the key in it. */
export const smsGateway =
  stage.sms.provider === "GATEWAY"
    ? { url: new sst.Secret("SmsGatewayUrl"), key: new sst.Secret("SmsGatewayKey") }
    : undefined;
