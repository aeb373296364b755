import * as List from "@hamta/core/list";
import { NAMES, PARSERS, type Parser } from "#bench/parsers/parsers";

/** The cases of csv-spectrum: a text, and its records. */
const CASES: Readonly<Record<string, readonly [text: string, records: readonly (readonly string[])[]]>> = {
  comma_in_quotes: [
    'first,last,address,city,zip\nJohn,Doe,120 any st.,"Anytown, WW",08123\n',
    [
      ["first", "last", "address", "city", "zip"],
      ["John", "Doe", "120 any st.", "Anytown, WW", "08123"],
    ],
  ],
  empty: [
    'a,b,c\n1,"",""\n2,3,4\n',
    [
      ["a", "b", "c"],
      ["1", "", ""],
      ["2", "3", "4"],
    ],
  ],
  empty_crlf: [
    'a,b,c\r\n1,"",""\r\n2,3,4\r\n',
    [
      ["a", "b", "c"],
      ["1", "", ""],
      ["2", "3", "4"],
    ],
  ],
  escaped_quotes: [
    'a,b\n1,"ha ""ha"" ha"\n3,4\n',
    [
      ["a", "b"],
      ["1", 'ha "ha" ha'],
      ["3", "4"],
    ],
  ],
  json: [
    'key,val\n1,"{""type"": ""Point"", ""coordinates"": [102.0, 0.5]}"\n',
    [
      ["key", "val"],
      ["1", '{"type": "Point", "coordinates": [102.0, 0.5]}'],
    ],
  ],
  location_coordinates: [
    '"Contact Phone Number","Location Coordinates","Cities","Counties"\n"2155552345","40.007,-75.279","Bala Cynwyd","Montgomery"\n',
    [
      ["Contact Phone Number", "Location Coordinates", "Cities", "Counties"],
      ["2155552345", "40.007,-75.279", "Bala Cynwyd", "Montgomery"],
    ],
  ],
  newlines: [
    'a,b,c\n1,2,3\n"Once upon \na time",5,6\n7,8,9\n',
    [
      ["a", "b", "c"],
      ["1", "2", "3"],
      ["Once upon \na time", "5", "6"],
      ["7", "8", "9"],
    ],
  ],
  newlines_crlf: [
    'a,b,c\r\n1,2,3\r\n"Once upon \r\na time",5,6\r\n7,8,9\r\n',
    [
      ["a", "b", "c"],
      ["1", "2", "3"],
      ["Once upon \r\na time", "5", "6"],
      ["7", "8", "9"],
    ],
  ],
  quotes_and_newlines: [
    'a,b\n1,"ha \n""ha"" \nha"\n3,4\n',
    [
      ["a", "b"],
      ["1", 'ha \n"ha" \nha'],
      ["3", "4"],
    ],
  ],
  simple: [
    "a,b,c\n1,2,3\n",
    [
      ["a", "b", "c"],
      ["1", "2", "3"],
    ],
  ],
  simple_crlf: [
    "a,b,c\r\n1,2,3\r\n",
    [
      ["a", "b", "c"],
      ["1", "2", "3"],
    ],
  ],
  utf8: [
    "a,b,c\n1,2,3\n4,5,ʤ\n",
    [
      ["a", "b", "c"],
      ["1", "2", "3"],
      ["4", "5", "ʤ"],
    ],
  ],
};

/** The needed columns of a list, put before each record. */
const HEADER = ["registered_imei_1", "registered_imei_2", "correct_imei_1", "correct_imei_2"];
const VALUES = ["357613004448485", "357805023984447", "357613004448485", "352936001349777"];

/** Our reader reads lists alone: each record gets the columns of one, and gives its own back. */
function ours(text: string, records: readonly (readonly string[])[]): string[][] {
  let list = "";
  let rest = text;
  for (const [at, [first = ""]] of records.entries()) {
    const from = rest.search(new RegExp(`^"?${first}`, "m"));
    const stop = from + first.length + 1;
    list += `${rest.slice(0, from)}${(at === 0 ? HEADER : VALUES).join()},${rest.slice(from, stop)}`;
    rest = rest.slice(stop);
  }
  list += rest;
  const reader = List.Records.open("corrections", { uploader: "IMPORTER", importer: "importer-a" });
  const read = [...reader.push(new TextEncoder().encode(list)), ...reader.end()];
  const rows = [reader.header?.cells ?? [], ...read.map(({ cells }) => cells)];
  return rows.map((cells) => cells.slice(HEADER.length));
}

/** How many cases each reads as they are meant, with the names of the others. */
export function spectrum(): { of: number; wrong: Record<Parser | "Hamta", string[]> } {
  const wrong: Record<Parser | "Hamta", string[]> = { "csv-parse": [], PapaParse: [], uDSV: [], Hamta: [] };
  for (const [name, [text, records]] of Object.entries(CASES)) {
    const expected = JSON.stringify(records);
    for (const parser of NAMES) if (JSON.stringify(PARSERS[parser](text)) !== expected) wrong[parser].push(name);
    if (JSON.stringify(ours(text, records)) !== expected) wrong.Hamta.push(name);
  }
  return { of: Object.keys(CASES).length, wrong };
}
