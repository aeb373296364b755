import type { Context } from "aws-lambda";
import * as Environment from "#environment";
import { whileTimeLasts } from "#steps/clock";
import { inspect, type Request } from "#steps/inspect";

const deps = Environment.all();

export const handler = (request: Request, context: Context) => whileTimeLasts(context, () => inspect(deps, request));
