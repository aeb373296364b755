import type { Msisdn } from "@hamta/core";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { createAws } from "#providers/aws";

const SMS = { id: "TicketFiled:8843538805", to: "989121234567" as Msisdn.Msisdn, text: "Hamta: Request 1" };
const origin = "arn:aws:sms-voice:us-east-1:111122223333:sender-id/HAMTA/GB";

async function sendTo(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: "key", secretAccessKey: "secret" };
  return createAws({ origin, config: { endpoint, region: "us-east-1", credentials } }).send(SMS);
}

test("sends a transactional SMS as the stage's sender", async () => {
  const requests: unknown[] = [];
  const result = await sendTo((request, response) => {
    response.writeHead(200, { "content-type": "application/x-amz-json-1.0" });
    void json(request)
      .then((body) => requests.push([request.headers["x-amz-target"], body]))
      .then(() => response.end('{"MessageId":"m1"}'));
  });
  expect(result).toEqual({ outcome: "SENT" });
  expect(requests).toEqual([
    [
      "PinpointSMSVoiceV2.SendTextMessage",
      {
        DestinationPhoneNumber: "+989121234567",
        OriginationIdentity: origin,
        MessageBody: SMS.text,
        MessageType: "TRANSACTIONAL",
      },
    ],
  ]);
});

test.each([
  ["ValidationException", 400, "REFUSED"],
  ["ConflictException", 400, "REFUSED"],
  ["ThrottlingException", 400, "NOT_SENT"],
  ["AccessDeniedException", 400, "NOT_SENT"],
  ["ServiceQuotaExceededException", 400, "NOT_SENT"],
  ["ResourceNotFoundException", 400, "NOT_SENT"],
  ["InternalServerException", 500, "UNKNOWN"],
])("%s: %s, by one request", async (__type, status, outcome) => {
  let requests = 0;
  const result = await sendTo((_, response) => {
    requests++;
    response.writeHead(status, { "content-type": "application/x-amz-json-1.0" });
    response.end(JSON.stringify({ __type, Message: "No SMS to +989121234567" }));
  });
  expect(result).toEqual({ outcome, why: __type });
  expect(requests).toBe(1);
});

test("a connection that breaks may have sent it, by one request", async () => {
  let requests = 0;
  const result = await sendTo((request) => {
    requests++;
    request.socket.destroy();
  });
  expect(result).toMatchObject({ outcome: "UNKNOWN" });
  expect(requests).toBe(1);
});

test("an address that cannot be reached has not sent it", async () => {
  const config = {
    endpoint: "http://127.0.0.1:1",
    region: "us-east-1",
    credentials: { accessKeyId: "k", secretAccessKey: "s" },
  };
  expect(await createAws({ origin, config }).send(SMS)).toEqual({ outcome: "NOT_SENT", why: "ECONNREFUSED" });
});
