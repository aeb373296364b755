import { Bucket } from "@hamta/store";
import { required } from "@hamta/store/environment";
import type { Context } from "aws-lambda";
import * as Environment from "#environment";
import { whileTimeLasts } from "#steps/clock";
import { writeFeedFiles } from "#steps/feed";

const deps = { ...Environment.table(), bucket: Bucket.open(required("BUCKET_NAME")) };

/** `time`: for which the schedule calls, the same when it calls again. */
export const handler = ({ time }: { time: string }, context: Context): Promise<void> =>
  whileTimeLasts(context, () => writeFeedFiles(deps, time));
