import { fromEnvironment } from "#deps";
import { publish, type Request } from "#publish";

const deps = fromEnvironment();

export const handler = (request: Request) => publish(deps, request);
