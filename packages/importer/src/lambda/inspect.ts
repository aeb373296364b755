import * as Environment from "#environment";
import { inspect, type Request } from "#inspect";

const deps = Environment.all();

export const handler = (request: Request) => inspect(deps, request);
