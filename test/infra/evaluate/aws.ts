/** Outputs that AWS would return. Only these are known: a program that needs others fails with their names. */
export const ACCOUNT = "111122223333";

type Values = Record<string, unknown>;
type Named = { name: string; inputs: Values; region: string };

const text = (value: unknown, otherwise: string) => (typeof value === "string" && value !== "" ? value : otherwise);

const arn = (service: string, region: string, rest: string) => `arn:aws:${service}:${region}:${ACCOUNT}:${rest}`;

const outputs: Record<string, (of: Named) => Values> = {
  "aws:dynamodb/table:Table": ({ name, inputs, region }) => {
    const table = text(inputs.name, name);
    return {
      id: table,
      name: table,
      arn: arn("dynamodb", region, `table/${table}`),
      // A table that is only referenced is in the state that the restore runbook leaves.
      streamEnabled: inputs.streamEnabled ?? true,
      streamArn: arn("dynamodb", region, `table/${table}/stream/2026-01-01T00:00:00.000`),
    };
  },
  "aws:s3/bucket:Bucket": ({ name, inputs, region }) => {
    const bucket = text(inputs.bucket, name);
    return {
      id: bucket,
      bucket,
      arn: `arn:aws:s3:::${bucket}`,
      bucketDomainName: `${bucket}.s3.amazonaws.com`,
      bucketRegionalDomainName: `${bucket}.s3.${region}.amazonaws.com`,
    };
  },
  "aws:sqs/queue:Queue": ({ name, inputs, region }) => {
    const queue = text(inputs.name, name);
    const url = `https://sqs.${region}.amazonaws.com/${ACCOUNT}/${queue}`;
    return { id: url, url, name: queue, arn: arn("sqs", region, queue) };
  },
  "aws:lambda/function:Function": ({ name, inputs, region }) => {
    const fn = text(inputs.name, name);
    const own = arn("lambda", region, `function:${fn}`);
    const invoke = (of: string) => `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${of}/invocations`;
    return {
      id: fn,
      name: fn,
      arn: own,
      invokeArn: invoke(own),
      version: "7",
      qualifiedArn: `${own}:7`,
      qualifiedInvokeArn: invoke(`${own}:7`),
      lastModified: "2026-01-01T00:00:00Z",
    };
  },
  "aws:iam/role:Role": ({ name, inputs }) => ({
    id: text(inputs.name, name),
    name: text(inputs.name, name),
    arn: `arn:aws:iam::${ACCOUNT}:role/${text(inputs.name, name)}`,
  }),
  "aws:cloudwatch/eventRule:EventRule": ({ name, inputs, region }) => {
    const rule = text(inputs.name, name);
    const path = typeof inputs.eventBusName === "string" ? `${inputs.eventBusName}/${rule}` : rule;
    return { id: path, name: rule, arn: arn("events", region, `rule/${path}`) };
  },
  "aws:cloudwatch/eventBus:EventBus": ({ name, inputs, region }) => {
    const bus = text(inputs.name, name);
    return { id: bus, name: bus, arn: arn("events", region, `event-bus/${bus}`) };
  },
  "aws:cloudwatch/eventArchive:EventArchive": ({ name, inputs, region }) => ({
    arn: arn("events", region, `archive/${text(inputs.name, name)}`),
  }),
  "aws:cloudwatch/logGroup:LogGroup": ({ name, inputs, region }) => ({
    id: text(inputs.name, name),
    arn: arn("logs", region, `log-group:${text(inputs.name, name)}`),
  }),
  "aws:cloudwatch/metricAlarm:MetricAlarm": ({ name, inputs, region }) => ({
    arn: arn("cloudwatch", region, `alarm:${text(inputs.name, name)}`),
  }),
  "aws:backup/vault:Vault": ({ name, inputs, region }) => ({
    id: text(inputs.name, name),
    arn: arn("backup", region, `backup-vault:${text(inputs.name, name)}`),
  }),
  "aws:backup/plan:Plan": ({ name }) => ({ id: `plan-${name}` }),
  "aws:kms/key:Key": ({ name, region }) => ({ keyId: `${name}-id`, arn: arn("kms", region, `key/${name}-id`) }),
  "aws:sns/topic:Topic": ({ name, inputs, region }) => {
    const topic = arn("sns", region, text(inputs.name, name));
    return { id: topic, arn: topic };
  },
  "aws:apigatewayv2/api:Api": ({ name, region }) => ({
    id: `${name}-id`,
    apiEndpoint: `https://${name.toLowerCase()}.execute-api.${region}.amazonaws.com`,
    executionArn: arn("execute-api", region, `${name}-id`),
  }),
  "aws:apigatewayv2/domainName:DomainName": () => ({}),
  "aws:cognito/userPool:UserPool": ({ name, region }) => ({
    id: `${region}_${name}`,
    arn: arn("cognito-idp", region, `userpool/${region}_${name}`),
  }),
  "aws:cognito/userPoolClient:UserPoolClient": ({ inputs }) => ({
    clientSecret: inputs.generateSecret ? "secret" : "",
  }),
  "aws:cloudfront/distribution:Distribution": ({ name }) => ({
    id: `${name}-id`,
    arn: `arn:aws:cloudfront::${ACCOUNT}:distribution/${name}-id`,
    domainName: `${name.toLowerCase()}.cloudfront.net`,
    hostedZoneId: "Z2FDTNDATAQYW2",
    etag: "E1",
  }),
  "aws:wafv2/webAcl:WebAcl": ({ name, region }) => ({
    id: `${name}-id`,
    arn: arn("wafv2", region, `global/webacl/${name}/${name}-id`),
  }),
  "aws:cloudfront/function:Function": ({ name }) => ({ arn: `arn:aws:cloudfront::${ACCOUNT}:function/${name}` }),
  "aws:cloudfront/keyValueStore:KeyValueStore": ({ name }) => ({
    arn: `arn:aws:cloudfront::${ACCOUNT}:key-value-store/${name}`,
  }),
  "aws:acm/certificate:Certificate": ({ inputs, name }) => ({
    arn: arn("acm", "us-east-1", `certificate/${name}`),
    domainValidationOptions: [
      {
        domainName: inputs.domainName,
        resourceRecordName: `_check.${text(inputs.domainName, "")}`,
        resourceRecordType: "CNAME",
        resourceRecordValue: "_value.acm-validations.aws",
      },
    ],
  }),
  "aws:acm/certificateValidation:CertificateValidation": ({ inputs }) => ({ certificateArn: inputs.certificateArn }),
  "aws:route53/record:Record": ({ inputs }) => ({ fqdn: inputs.name }),
  "random:index/randomBytes:RandomBytes": () => ({
    base64: Buffer.alloc(32, 7).toString("base64"),
    hex: "07".repeat(32),
  }),
};

/** SST's own resources share one type and are distinguished by the end of their names. */
const dynamic: Record<string, Values> = { HostedZoneLookup: { zoneId: "Z0EVALUATED" } };

/** The id, the inputs, and the additions of the tables above. */
export function create(type: string, name: string, inputs: Values, region: string) {
  const own = type === "pulumi-nodejs:dynamic:Resource" ? dynamic[name.split(".").at(-1)!] : undefined;
  const state: Values = { ...inputs, ...own, ...outputs[type]?.({ name, inputs, region }) };
  return { id: text(state.id, `${name}-id`), state };
}

interface Statement {
  sid?: string;
  effect?: string;
  actions?: string[];
  resources?: string[];
  principals?: { type: string; identifiers: string[] }[];
  conditions?: { test: string; variable: string; values: string[] }[];
}

const principal = (all: NonNullable<Statement["principals"]>) =>
  all.some(({ type }) => type === "*")
    ? "*"
    : Object.fromEntries(all.map(({ type, identifiers }) => [type, identifiers]));

/** Renders an IAM policy document like the provider. */
function policy(statements: Statement[] = []) {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: statements.map((statement) => ({
      Effect: statement.effect ?? "Allow",
      Action: statement.actions,
      ...(statement.resources && { Resource: statement.resources }),
      ...(statement.principals && { Principal: principal(statement.principals) }),
      ...(statement.conditions && {
        Condition: Object.fromEntries(
          statement.conditions.map(({ test, variable, values }) => [test, { [variable]: values }]),
        ),
      }),
    })),
  });
}

/** Data sources. */
export function call(token: string, inputs: Values, region: string): Values {
  switch (token) {
    case "aws:iam/getPolicyDocument:getPolicyDocument":
      return { ...inputs, json: policy(inputs.statements as Statement[]) };
    case "aws:index/getRegion:getRegion":
      return { region, name: region, id: region };
    case "aws:index/getPartition:getPartition":
      return { partition: "aws", dnsSuffix: "amazonaws.com", id: "aws" };
    case "aws:index/getCallerIdentity:getCallerIdentity":
      return { accountId: ACCOUNT, id: ACCOUNT, arn: `arn:aws:iam::${ACCOUNT}:root` };
    default:
      throw new Error(`the evaluator has no answer for ${token}; add one to test/infra/evaluate/aws.ts`);
  }
}
