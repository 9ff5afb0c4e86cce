import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { Package } from "datapackage";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Letter, publishedLetter } from "../../../scripts/archive/letter.ts";
import { examples, exampleWords } from "../../../scripts/site/exports/examples.ts";
import { type Column, tableCsv } from "../../../scripts/site/exports/table.ts";
import { writeDataFiles } from "../../../scripts/site/exports/write-data-files.ts";
import { indexArchive } from "../../../scripts/site/views/grouped-archive.ts";
import { fictionalArchive, siteOf } from "../../support/demo-site.ts";

const archive = fictionalArchive(80);
const text = (name: string): string => readFileSync(join(folder, "data", name), "utf8");
const rows = (name: string): Record<string, string>[] => parse(text(name), { columns: true });
const json = (name: string) => JSON.parse(text(name));
const paragraphs = (letter: Letter) => letter.sections.flatMap((section) => section.paragraphs);

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "data-files-"));
  await writeDataFiles(siteOf(archive).data, archive, folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the files of data", () => {
  it("have every letter, every paragraph and every source of an event once", () => {
    expect(rows("letters.csv").map(({ letter }) => letter)).toEqual(archive.letters.map(({ id }) => id));
    expect(rows("findings.csv").map(({ address, text: words }) => [address, words])).toEqual(
      archive.letters.flatMap((letter) =>
        paragraphs(letter).map(({ id, text: words }) => [
          `${archive.settings.address}${letter.url}#${id}`,
          words,
        ]),
      ),
    );
    const sources = archive.events.reduce(
      (sum, event) =>
        sum + event.sources.length + (event.kind === "mention" ? event.grades : event.mentions).length,
      0,
    );
    expect(rows("events.csv")).toHaveLength(sources);
    expect(new Set(rows("events.csv").map(({ event }) => event)).size).toBe(archive.events.length);
    expect(json("authorities.json")).toHaveLength(archive.authorities.length);
    expect(json("letters.json")).toEqual(JSON.parse(JSON.stringify(archive.letters.map(publishedLetter))));
  });

  it("keep the precision of dates and the empty cell for what letters do not give", () => {
    const letters = rows("letters.csv");
    for (const [index, letter] of archive.letters.entries()) {
      expect(letters[index]).toMatchObject({
        letter_date: letter.letterDate ?? "",
        judgement: letter.judgement?.grade ?? "",
        judgement_date: letter.judgement?.date ?? "",
        visit_ordinal: String(letter.visit.ordinal ?? ""),
      });
    }
    expect(new Set(rows("events.csv").map(({ precision }) => precision))).toEqual(
      new Set(["day", "month", "year"]),
    );
  });

  it("say who came before and after whom", () => {
    const bySlug = new Map(
      json("authorities.json").map((authority: { slug: string }) => [authority.slug, authority]),
    );
    expect(bySlug.get("brackenshire")).toMatchObject({
      abolished: "2021-03-31",
      successors: ["north-brackenshire", "south-brackenshire"],
    });
    expect(bySlug.get("south-brackenshire")).toMatchObject({ predecessors: ["brackenshire"] });
  });

  it.each([
    ["letters.json", "letter.schema.json"],
    ["authorities.json", "authorities.schema.json"],
  ])("%s is valid by %s", (name, schema) => {
    const ajv = new Ajv2020({ strict: false });
    const validate = ajv.compile(json(schema));
    expect(validate(json(name)), ajv.errorsText(validate.errors)).toBe(true);
    expect(validate([{}])).toBe(false);
  });
});

describe("the data package", () => {
  it("is valid, and so is every row of its tables, with the letters that rows refer to", async () => {
    const data = await Package.load(join(folder, "data/datapackage.json"), { strict: false });
    expect(data.errors.map(({ message }) => message)).toEqual([]);
    expect(data.valid).toBe(true);
    const tables = data.resources.filter(({ tabular }) => tabular);
    expect(tables.map(({ name }) => name)).toEqual(["letters", "findings", "events"]);
    for (const table of tables) {
      const read = await table.read({ keyed: true });
      expect(read).toHaveLength(rows(`${table.name}.csv`).length);
      expect(await table.checkRelations()).toBe(true);
    }
  });

  it("gives the size and the SHA-256 of each file", () => {
    for (const { path, bytes, hash } of json("datapackage.json").resources) {
      expect(bytes).toBe(Buffer.byteLength(text(path)));
      expect(hash).toBe(`sha256:${createHash("sha256").update(text(path)).digest("hex")}`);
    }
  });
});

describe("a table", () => {
  const column: Column<string> = { name: "words", type: "string", description: "", cell: (value) => value };
  const table = { name: "x", title: "", description: "", key: [], columns: [column] };
  const csv = (...values: string[]): string => [...tableCsv(table, values)].join("");

  it("is the same in however many pieces it is made", () => {
    const values = Array.from({ length: 2500 }, (_, index) => `row ${index}`);
    expect([...tableCsv(table, values)].length).toBeGreaterThan(2);
    expect(parse(csv(...values))).toEqual([["words"], ...values.map((value) => [value])]);
    expect(csv()).toBe("words\r\n");
  });

  it.each(["=1+1", "+44", "-5", "@SUM(A1)", "\tx", "\rx", "＝1", "＠x"])(
    "has no cell that could be a formula: %j",
    (value) => {
      const [, [cell = ""] = []] = parse(csv(value)) as string[][];
      expect(cell).toBe(`'${value}`);
    },
  );

  it.each(["a=b", "37%", "“Quoted”, with commas", 'a "b"', "two\nlines", "’s"])(
    "has any other cell as it is: %j",
    (value) => {
      expect(parse(csv(value))).toEqual([["words"], [value]]);
    },
  );
});

describe("the examples of the data page", () => {
  const asked = exampleWords(indexArchive(archive));
  const runnable = examples("https://letters.example.org", asked).filter(
    ({ language }) => language === "sql",
  );

  it("are there for DuckDB, pandas and R", () => {
    expect(new Set(examples("https://x.org", asked).map(({ language }) => language))).toEqual(
      new Set(["sql", "python", "r"]),
    );
  });

  it.each(runnable)("$title", async ({ code }) => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    try {
      const result = await connection.runAndReadAll(code.replaceAll("https://letters.example.org", folder));
      expect(result.currentRowCount).toBeGreaterThan(0);
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  });

  it("name only files and columns that there are", () => {
    for (const { code } of examples("https://x.org", asked)) {
      for (const [, file = ""] of code.matchAll(/https:\/\/x\.org\/data\/([\w.]+)/g))
        expect(text(file)).not.toBe("");
    }
    const [python, r] = ["pandas", "r"].map(
      (id) => examples("https://x.org", asked).find((example) => example.id === id)?.code ?? "",
    );
    const names = new Set([
      ...Object.keys(rows("letters.csv")[0] ?? {}),
      ...Object.keys(rows("findings.csv")[0] ?? {}),
    ]);
    for (const [, column = ""] of (python ?? "").matchAll(/"([a-z_]+)"/g)) expect(names).toContain(column);
    for (const [, column = ""] of (r ?? "").matchAll(/letters\$([a-z_]+)/g)) expect(names).toContain(column);
  });
});
