import type { Context } from "aws-lambda";
import { reconcile, type Request } from "#reconcile";
import { fromEnvironment } from "#deps";

const deps = fromEnvironment();

export const handler = (request: Request, context: Context) => reconcile(deps, request, context);
