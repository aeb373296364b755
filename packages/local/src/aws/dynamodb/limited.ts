import { cancellation, intercept, operationOf, readWhole, refusal, sendPart, textOf } from "#aws/exchange";
import type { Call, Limits } from "#aws/dynamodb/limits";

/** Lets a client of DynamoDB Local meet the limits of a table in AWS, as AWS answers them. */
export function limit(client: { config: object }, limits: Limits): void {
  intercept(client, async (request, send) => {
    const operation = operationOf(request);
    if (operation === null || !LIMITED.test(operation)) return send();
    const input = JSON.parse(textOf(request.body)) as Call["input"];
    const admission = limits.admit({ operation, input });
    await limits.delay(operation);
    switch (admission.kind) {
      case "REFUSED":
        return refusal("ThrottlingException", {
          message: `Throughput exceeds the current capacity: ${admission.resource}`,
        });
      case "CANCELLED":
        return cancellation(admission.reasons);
      case "PARTIAL": {
        const answer = await sendPart(request, send, admission.sent, admission.unprocessed);
        admission.answered(0);
        return answer;
      }
      case "SENT": {
        const answer = await readWhole(send);
        if (answer.response.statusCode === 200)
          admission.answered(Number(answer.response.headers["content-length"] ?? 0));
        return answer;
      }
    }
  });
}

const LIMITED = /^(GetItem|BatchGetItem|Query|Scan|PutItem|UpdateItem|DeleteItem|BatchWriteItem|TransactWriteItems)$/;
