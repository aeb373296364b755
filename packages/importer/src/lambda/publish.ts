import * as Environment from "#environment";
import { publish, type Request } from "#publish";

const deps = Environment.all();

export const handler = (request: Request) => publish(deps, request);
