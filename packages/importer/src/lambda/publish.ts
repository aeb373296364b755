import type { Context } from "aws-lambda";
import * as Environment from "#environment";
import { whileTimeLasts } from "#steps/clock";
import { publish, type Request } from "#steps/publish";

const deps = Environment.all();

export const handler = (request: Request, context: Context) => whileTimeLasts(context, () => publish(deps, request));
