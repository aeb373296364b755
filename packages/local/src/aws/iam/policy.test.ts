import { expect, test } from "vitest";
import * as Policy from "#aws/iam/policy";

const TABLE = "arn:aws:dynamodb:us-east-1:111122223333:table/hamta";
const ROLE = { kind: "AWS", id: "arn:aws:iam::111122223333:role/reconcile" } as const;

const decide = (statements: object[], request: Partial<Policy.Request> = {}) =>
  Policy.decide([Policy.parse(JSON.stringify({ Version: "2012-10-17", Statement: statements }))], {
    action: "dynamodb:GetItem",
    resource: TABLE,
    context: {},
    principal: ROLE,
    ...request,
  });

const allow = (rest: object = {}) => ({ Effect: "Allow", Action: "dynamodb:GetItem", Resource: TABLE, ...rest });
const deny = (rest: object = {}) => ({ Effect: "Deny", Action: "*", Resource: "*", ...rest });

test("what no statement allows is denied", () => {
  expect(decide([])).toBe("IMPLICIT_DENY");
  expect(decide([allow({ Action: "dynamodb:PutItem" })])).toBe("IMPLICIT_DENY");
  expect(decide([allow()])).toBe("ALLOW");
});

test("a statement that denies wins over all that allow", () => {
  expect(decide([deny(), allow()])).toBe("EXPLICIT_DENY");
  expect(decide([allow(), deny()])).toBe("EXPLICIT_DENY");
  expect(decide([allow(), deny({ Action: "s3:*" })])).toBe("ALLOW");
});

test.each([
  ["dynamodb:*", true],
  ["dynamodb:Get*", true],
  ["dynamodb:?etItem", true],
  ["DynamoDB:getitem", true],
  ["*", true],
  ["dynamodb:Get", false],
  ["dynamodb:Get?", false],
  ["dynamodbXGetItem", false],
])("the action %s: %s", (Action, isAllowed) => {
  expect(decide([allow({ Action })])).toBe(isAllowed ? "ALLOW" : "IMPLICIT_DENY");
});

test.each([
  [TABLE, true],
  ["arn:aws:dynamodb:*:*:table/hamta", true],
  ["arn:aws:dynamodb:us-east-1:111122223333:table/*", true],
  ["arn:aws:dynamodb:us-east-1:111122223333:*", true],
  ["*", true],
  ["arn:aws:dynamodb:us-east-1:111122223333:table/Hamta", false],
  [`${TABLE}/index/*`, false],
  // A wildcard does not span two parts of an ARN.
  ["arn:aws:dynamodb:*:table/hamta", false],
  ["arn:*", false],
])("the resource %s: %s", (Resource, isAllowed) => {
  expect(decide([allow({ Resource })])).toBe(isAllowed ? "ALLOW" : "IMPLICIT_DENY");
});

test("a wildcard at the end of an ARN covers versions and executions of a function", () => {
  const workflow = "arn:aws:lambda:us-east-1:111122223333:function:workflow";
  const on = (resource: string) =>
    decide([allow({ Action: "lambda:InvokeFunction", Resource: `${workflow}:*` })], {
      action: "lambda:InvokeFunction",
      resource,
    });
  expect(on(`${workflow}:7`)).toBe("ALLOW");
  expect(on(`${workflow}:7/durable-execution/import/1`)).toBe("ALLOW");
  expect(on(workflow)).toBe("IMPLICIT_DENY");
});

test("NotAction and NotResource are about everything else", () => {
  const but = (rest: object) => decide([{ Effect: "Allow", ...rest }]);
  expect(but({ NotAction: "dynamodb:GetItem", Resource: "*" })).toBe("IMPLICIT_DENY");
  expect(but({ NotAction: "s3:*", Resource: "*" })).toBe("ALLOW");
  expect(but({ Action: "*", NotResource: TABLE })).toBe("IMPLICIT_DENY");
  expect(but({ Action: "*", NotResource: `${TABLE}/index/*` })).toBe("ALLOW");
});

test("a resource's own policy applies to its principals", () => {
  const queue = (Principal: unknown) => decide([allow({ Principal })]);
  expect(queue("*")).toBe("ALLOW");
  expect(queue({ AWS: [ROLE.id] })).toBe("ALLOW");
  expect(queue({ AWS: "*" })).toBe("ALLOW");
  expect(queue({ Service: "s3.amazonaws.com" })).toBe("IMPLICIT_DENY");
  const s3 = { principal: { kind: "Service", id: "s3.amazonaws.com" } } as const;
  expect(decide([allow({ Principal: { Service: ["s3.amazonaws.com"] } })], s3)).toBe("ALLOW");
});

test.each([
  ["a statement without Action", { Effect: "Allow", Resource: "*" }, "needs Action or NotAction"],
  ["NotPrincipal", allow({ NotPrincipal: "*" }), "NotPrincipal is not supported"],
  ["a policy variable", allow({ Resource: "arn:aws:s3:::hamta/${aws:username}" }), "variable is not supported"],
  ["an operator", allow({ Condition: { IpAddress: { "aws:SourceArn": "10.0.0.0/8" } } }), "operator IpAddress"],
  ["a key", allow({ Condition: { StringEquals: { "aws:username": "x" } } }), "key aws:username"],
])("%s that is not known is an error before any request", (_what, statement, message) => {
  expect(() => Policy.parse(JSON.stringify({ Statement: statement }))).toThrow(message);
});
