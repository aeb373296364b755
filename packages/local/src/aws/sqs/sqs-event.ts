import type { Message } from "@aws-sdk/client-sqs";
import type { SQSBatchResponse, SQSEvent, SQSMessageAttributes, SQSRecord } from "aws-lambda";

import * as Lambda from "#aws/lambda/lambda";

/** Converts received messages to the event of a Lambda handler. */
export const toEvent = (messages: Message[], queueArn: string): SQSEvent => ({
  Records: messages.map((message) => toRecord(message, queueArn)),
});

const toRecord = (message: Message, queueArn: string): SQSRecord => ({
  messageId: message.MessageId ?? "",
  receiptHandle: message.ReceiptHandle ?? "",
  body: message.Body ?? "",
  attributes: {
    ApproximateReceiveCount: "1",
    SentTimestamp: "0",
    SenderId: "",
    ApproximateFirstReceiveTimestamp: "0",
    ...message.Attributes,
  },
  messageAttributes: toAttributes(message),
  md5OfBody: message.MD5OfBody ?? "",
  eventSource: "aws:sqs",
  eventSourceARN: queueArn,
  awsRegion: Lambda.region,
});

const toAttributes = (message: Message): SQSMessageAttributes =>
  Object.fromEntries(
    Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => [
      name,
      {
        dataType: value.DataType ?? "String",
        ...(value.StringValue === undefined ? {} : { stringValue: value.StringValue }),
        ...(value.BinaryValue === undefined ? {} : { binaryValue: Buffer.from(value.BinaryValue).toString("base64") }),
        stringListValues: [],
        binaryListValues: [],
      },
    ]),
  );

/**
 * Message ids that a response with ReportBatchItemFailures leaves in the queue. As in Lambda, null and an empty list
 * are success; an empty or unknown id fails the whole batch.
 */
export const failedIds = (ids: string[], response: SQSBatchResponse | void | null): Set<string> => {
  const named = (response?.batchItemFailures ?? []).map((failure) => failure.itemIdentifier);
  return new Set(named.every((id) => ids.includes(id)) ? named : ids);
};
