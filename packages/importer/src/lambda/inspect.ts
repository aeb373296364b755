import { fromEnvironment } from "#deps";
import { inspect, type Request } from "#inspect";

const deps = fromEnvironment();

export const handler = (request: Request) => inspect(deps, request);
