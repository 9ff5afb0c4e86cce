/** Pages, data and messages take the words of a publisher from its file: the code outside of the readers names none. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { projectFolder } from "./support/folders.ts";
import { ofsted } from "./support/vocabulary.ts";

/** Folders with a test of their own, and the demonstration, which writes letters as the project’s own publisher does. */
const others = ["scripts/ingest/", "scripts/demo/"];

const { name = "", bodies, roles, kinds, grades, inspected } = ofsted;
const names = [
  name,
  ...bodies.flatMap((body) => [body.name, ...body.wordings]),
  ...roles.map(({ label }) => label),
  ...kinds.filter(({ titles }) => titles.length > 0).flatMap(({ id, singular }) => [id, singular]),
  // “Good” is a word of code too.
  ...grades.flatMap(({ wordings }) => wordings.map(({ grade }) => grade)).filter((grade) => grade !== "good"),
  ...[inspected.services, inspected.knownAs?.singular, inspected.knownAs?.plural].filter(Boolean),
].map((word) => RegExp.escape(word ?? ""));
const anyName = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${names.join("|")})(?![\\p{L}\\p{N}-])`, "iu");

/** The code of a file without its comments. */
const codeOf = (file: string): string =>
  readFileSync(join(projectFolder, file), "utf8")
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/^\s*\/\/.*$/gm, "");

it("no file of scripts or layouts names an inspectorate, a grade, a kind of visit or a council", () => {
  const files = ["scripts", "layouts"].flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(?:ts|css)$/.test(file))
      .map((file) => `${folder}/${file.replaceAll("\\", "/")}`),
  );
  expect(files.length).toBeGreaterThan(250);
  const naming = files.flatMap((file) => {
    if (others.some((folder) => file.startsWith(folder))) return [];
    const found = anyName.exec(codeOf(file));
    return found ? [`${file}: ${found[0]}`] : [];
  });
  expect(naming).toEqual([]);
});
