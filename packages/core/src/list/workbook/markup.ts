/** Streaming XML reader: a worker has no built-in parser. Prefixes of names are removed. */

const TAG = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/y;

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Markup that is neither tag nor text: its start and its end. */
const ASIDE: readonly (readonly [string, string])[] = [
  ["<!--", "-->"],
  ["<?", "?>"],
  ["<!", ">"],
];

const CDATA = "<![CDATA[";

export class Markup {
  kind: "OPEN" | "CLOSE" | "TEXT" = "TEXT";
  /** Name of the element that opens or closes. */
  name = "";
  text = "";
  readonly #xml: string;
  #at = 0;
  #attributes = "";
  /** The element that has just opened is empty and closes next. */
  #closes = false;

  constructor(xml: string) {
    this.#xml = xml;
  }

  /** False at the end. @throws SyntaxError if it is not XML */
  next(): boolean {
    if (this.#closes) {
      this.#closes = false;
      this.kind = "CLOSE";
      return true;
    }
    while (this.#at < this.#xml.length) {
      if (this.#xml[this.#at] !== "<") return this.#readText();
      if (this.#xml.startsWith(CDATA, this.#at)) return this.#readData();
      if (!this.#skips()) return this.#readTag();
    }
    return false;
  }

  /** Attribute of the element that has just opened. */
  attribute(name: string): string | null {
    const [, double, single] = pattern(name).exec(this.#attributes) ?? [];
    const value = double ?? single;
    return value === undefined ? null : decoded(value);
  }

  #readText(): true {
    const end = this.#xml.indexOf("<", this.#at);
    const to = end < 0 ? this.#xml.length : end;
    this.kind = "TEXT";
    this.text = decoded(this.#xml.slice(this.#at, to));
    this.#at = to;
    return true;
  }

  #readData(): true {
    const from = this.#at + CDATA.length;
    const to = this.#find("]]>", from);
    this.kind = "TEXT";
    this.text = this.#xml.slice(from, to);
    this.#at = to + 3;
    return true;
  }

  #skips(): boolean {
    const aside = ASIDE.find(([begin]) => this.#xml.startsWith(begin, this.#at));
    if (!aside) return false;
    this.#at = this.#find(aside[1], this.#at) + aside[1].length;
    return true;
  }

  #readTag(): true {
    TAG.lastIndex = this.#at;
    const match = TAG.exec(this.#xml);
    if (!match) throw new SyntaxError(`No tag at ${this.#at}`);
    const [, slash, name = "", attributes = "", empty] = match;
    this.#at = TAG.lastIndex;
    this.kind = slash ? "CLOSE" : "OPEN";
    this.name = name;
    this.#attributes = attributes;
    this.#closes = empty === "/" && !slash;
    return true;
  }

  #find(text: string, from: number): number {
    const at = this.#xml.indexOf(text, from);
    if (at < 0) throw new SyntaxError(`No ${text} after ${from}`);
    return at;
  }
}

const patterns = new Map<string, RegExp>();

function pattern(name: string): RegExp {
  const known = patterns.get(name) ?? new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, known);
  return known;
}

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name = "") => {
      if (hex === undefined && decimal === undefined) return NAMED[name as string] ?? whole;
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point > 0x10ffff ? whole : String.fromCodePoint(point);
    },
  );
}
