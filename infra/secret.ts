/** Who is told of alarms and of the budget: `sst secret set OpsEmail ops@… --stage production`. */
export const opsEmail = new sst.Secret("OpsEmail");

/** CloudFront shows it to the API, which so believes what it says of a viewer's address: `openssl rand -hex 32`. */
export const edgeKey = new sst.Secret("EdgeKey");
