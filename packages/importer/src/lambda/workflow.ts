import { required } from "@hamta/store/environment";
import { workflow } from "#steps/workflow";

export const handler = workflow({
  inspect: required("INSPECT_FUNCTION"),
  reconcile: required("RECONCILE_FUNCTION"),
  publish: required("PUBLISH_FUNCTION"),
  concurrency: Number(required("CHUNK_CONCURRENCY")),
});
