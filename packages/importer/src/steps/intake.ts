import type { FollowUpMessage } from "@hamta/store";
import type { S3Event, SQSBatchResponse, SQSEvent } from "aws-lambda";
import type { TableDeps } from "#deps";
import { receiveFollowUp } from "#steps/receive-follow-up";
import { receiveUpload } from "#steps/receive-upload";
import type { StartWorkflow } from "#steps/start-workflow";

/** Messages arrive at least once, in any order. An upload and a follow-up message each start one import. */

/** Returns the messages that failed: only these are delivered again. */
export function intake(deps: TableDeps, start: StartWorkflow) {
  return async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: SQSBatchResponse["batchItemFailures"] = [];
    for (const message of event.Records) {
      try {
        await receive(deps, start, JSON.parse(message.body) as Partial<S3Event> | FollowUpMessage);
      } catch (error) {
        deps.log.error("Upload event failed", { messageId: message.messageId, error: error as Error });
        batchItemFailures.push({ itemIdentifier: message.messageId });
      }
    }
    return { batchItemFailures };
  };
}

async function receive(deps: TableDeps, start: StartWorkflow, body: Partial<S3Event> | FollowUpMessage): Promise<void> {
  if ("followUp" in body) return receiveFollowUp(deps, start, body);
  // S3 sends a test event, without records, when the notification is set up.
  for (const record of body.Records ?? []) await receiveUpload(deps, start, record);
}
