import type { Context } from "aws-lambda";
import { reconcile, type Request } from "#steps/reconcile";
import * as Environment from "#environment";

const deps = Environment.all();

export const handler = (request: Request, context: Context) => reconcile(deps, request, context);
