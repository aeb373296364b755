import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { PLATFORM, ROOT } from "./platform.ts";

/**
 * What a handler can ask of AWS, read from its code: the functions that can be reached from the handler, and the
 * SDK commands, environment variables and key prefixes that they name. It follows names, not values, so it may find
 * a call that never happens; it misses none that is named.
 */
export interface Calls {
  actions: Set<string>;
  /** It queries an index. */
  indexes: boolean;
  variables: Set<string>;
  /** `IMPORT#` of the partition keys it makes. */
  partitions: Set<string>;
}

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

const COMMANDS: Record<string, string[]> = {
  GetCommand: ["dynamodb:GetItem"],
  BatchGetCommand: ["dynamodb:BatchGetItem"],
  QueryCommand: ["dynamodb:Query"],
  paginateQuery: ["dynamodb:Query"],
  ScanCommand: ["dynamodb:Scan"],
  PutCommand: ["dynamodb:PutItem"],
  UpdateCommand: ["dynamodb:UpdateItem"],
  DeleteCommand: ["dynamodb:DeleteItem"],
  BatchWriteCommand: ["dynamodb:BatchWriteItem"],
  GetObjectCommand: ["s3:GetObject"],
  HeadObjectCommand: ["s3:GetObject"],
  PutObjectCommand: ["s3:PutObject"],
  DeleteObjectCommand: ["s3:DeleteObject"],
  ListObjectsV2Command: ["s3:ListBucket"],
  CopyObjectCommand: ["s3:GetObject", "s3:PutObject"],
  createPresignedPost: ["s3:PutObject"],
  Upload: ["s3:PutObject", "s3:AbortMultipartUpload"],
  PutEventsCommand: ["events:PutEvents"],
  SendMessageCommand: ["sqs:SendMessage"],
  InvokeCommand: ["lambda:InvokeFunction"],
  withDurableExecution: [
    "lambda:InvokeFunction",
    "lambda:CheckpointDurableExecution",
    "lambda:GetDurableExecutionState",
  ],
};

/** The members of a transaction's items; each is authorised as the action it is. */
const TRANSACTION: Record<string, string> = {
  Put: "dynamodb:PutItem",
  Update: "dynamodb:UpdateItem",
  Delete: "dynamodb:DeleteItem",
  ConditionCheck: "dynamodb:ConditionCheckItem",
};

export async function callsOf(handler: string, root = ROOT): Promise<Calls> {
  const file = `${handler.slice(0, handler.lastIndexOf("."))}.ts`;
  const { outputFiles } = await build({
    entryPoints: [join(root, file)],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "es2024",
    mainFields: ["module", "main"],
    // Only our own code is followed, so packages stay outside: their exports are known by name.
    packages: "external",
    plugins: [
      {
        name: "workspace",
        setup(build) {
          build.onResolve({ filter: /^@hamta\// }, ({ path }) => {
            const [, name = ""] = path.split("/");
            const { exports } = JSON.parse(readFileSync(join(ROOT, "packages", name, "package.json"), "utf8")) as {
              exports: Record<string, string>;
            };
            const entry =
              exports[path.slice(`@hamta/${name}`.length) ? `.${path.slice(`@hamta/${name}`.length)}` : "."];
            return entry ? { path: join(ROOT, "packages", name, entry) } : undefined;
          });
        },
      },
    ],
    logLevel: "silent",
  });
  return reach(outputFiles[0]!.text, handler.slice(handler.lastIndexOf(".") + 1));
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;
const children = (node: Node): Node[] =>
  Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
const named = (node: unknown) => (isNode(node) && node.type === "Identifier" ? (node.name as string) : undefined);
const keyOf = (property: Node) => named(property.key) ?? ((property.key as Node).value as string | undefined);

function reach(code: string, entry: string): Calls {
  const { parse } = createRequire(join(PLATFORM, "package.json"))("acorn") as {
    parse: (code: string, options: object) => Node;
  };
  const program = parse(code, { ecmaVersion: "latest", sourceType: "module" });
  const module = index(program);
  const calls: Calls = { actions: new Set(), indexes: false, variables: new Set(), partitions: new Set() };
  const seen = new Set<string>();
  let transacts = false;
  const members = new Set<string>();

  const follow = (name: string) => {
    const imported = module.imports.get(name);
    if (imported === "TransactWriteCommand") transacts = true;
    if (imported) for (const action of COMMANDS[imported] ?? []) calls.actions.add(action);
    if (seen.has(name)) return;
    seen.add(name);
    for (const target of module.namespaces.get(name)?.values() ?? []) follow(target);
    const node = module.declarations.get(name);
    if (node) visit(node);
  };

  const partition = (node: Node) => {
    for (const text of templates(node)) calls.partitions.add(text);
    for (const name of identifiers(node)) {
      const declared = module.declarations.get(name);
      if (declared) for (const text of templates(declared)) calls.partitions.add(text);
    }
  };

  const visit = (node: Node): void => {
    if (node.type === "Identifier") return follow(node.name as string);
    if (node.type === "Literal" && /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(String(node.value)))
      calls.variables.add(String(node.value));
    if (node.type === "MemberExpression" && !node.computed) {
      // process.env.NAME, and tickets_exports.file, which is one export and not the whole namespace.
      const property = (node.property as Node).name as string;
      if (/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(property)) calls.variables.add(property);
      const target = module.namespaces.get(named(node.object) ?? "")?.get(property);
      return target ? follow(target) : visit(node.object as Node);
    }
    if (node.type === "Property" && (node.parentIsPattern as boolean | undefined) !== true) {
      const key = keyOf(node);
      if (key && key in TRANSACTION) members.add(TRANSACTION[key]!);
      if (key === "IndexName") calls.indexes = true;
      if (key === "VersionId") members.add("s3:GetObjectVersion");
      if (key === "pk") partition(node.value as Node);
      if (node.computed) visit(node.key as Node);
      return visit(node.value as Node);
    }
    if (node.type === "MethodDefinition" || node.type === "PropertyDefinition") {
      if (isNode(node.value)) visit(node.value);
      return;
    }
    children(node).forEach(visit);
  };

  const root = module.exports.get(entry);
  if (!root) throw new Error(`nothing is exported as ${entry}`);
  follow(root);
  if (transacts) for (const action of members) if (action.startsWith("dynamodb:")) calls.actions.add(action);
  if (calls.actions.has("s3:GetObject") && members.has("s3:GetObjectVersion")) calls.actions.add("s3:GetObjectVersion");
  return calls;
}

/** The names of a bundled module: what it declares, imports, exports, and which names each namespace object holds. */
function index(program: Node) {
  const declarations = new Map<string, Node>();
  const imports = new Map<string, string>();
  const exports = new Map<string, string>();
  const namespaces = new Map<string, Map<string, string>>();
  for (const node of program.body as Node[]) {
    if (node.type === "ImportDeclaration")
      for (const one of node.specifiers as Node[])
        imports.set(named(one.local)!, named(one.imported) ?? named(one.local)!);
    if (node.type === "FunctionDeclaration" || node.type === "ClassDeclaration")
      declarations.set(named(node.id)!, node);
    if (node.type === "VariableDeclaration")
      for (const one of node.declarations as Node[])
        for (const name of identifiers(one.id as Node)) if (isNode(one.init)) declarations.set(name, one.init);
    if (node.type === "ExportNamedDeclaration")
      for (const one of node.specifiers as Node[]) exports.set(named(one.exported)!, named(one.local)!);
    // __export(tickets_exports, { file: () => file })
    if (node.type === "ExpressionStatement" && named((node.expression as Node).callee) === "__export") {
      const [target, members] = (node.expression as Node).arguments as [Node, Node];
      const names = (members.properties as Node[]).map(
        (one) => [keyOf(one)!, named((one.value as Node).body)!] as const,
      );
      namespaces.set(named(target)!, new Map(names));
    }
  }
  return { declarations, imports, exports, namespaces };
}

function identifiers(node: Node): string[] {
  const own = named(node);
  return own ? [own] : children(node).flatMap(identifiers);
}

/** `IMPORT#` of each template that begins so. */
function templates(node: Node): string[] {
  const [first] = node.type === "TemplateLiteral" ? (node.quasis as Node[]) : [];
  const prefix = /^[A-Z]+#/.exec((first?.value as { raw?: string } | undefined)?.raw ?? "")?.[0];
  return [...(prefix ? [prefix] : []), ...children(node).flatMap(templates)];
}
