import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readRegister } from "../../scripts/content/register.ts";
import { readTiles } from "../../scripts/content/tiles.ts";
import { projectFolder } from "../support/folders.ts";

describe("the tiles of the map", () => {
  it("are read with their places", () => {
    expect(readTiles("slug,column,row\nleeds,3,4\n", "tiles.csv")).toEqual({
      tiles: [{ slug: "leeds", column: 3, row: 4 }],
    });
  });

  it.each([
    ["slug,column,row\nleeds,x,4\n", 2, "column"],
    ["slug,column,row\nleeds,-1,4\n", 2, "column"],
    ["slug,column,row\nleeds,1,1\nyork,1,1\n", 3, null],
    ["slug,column,row\nleeds,1,1\nleeds,2,1\n", 3, "slug"],
    ["slug,column,row\nleeds,1\n", 2, null],
    ["slug,column,row\nleeds,,4\n", 2, "column"],
    ["slug,column,row\nleeds,1,1\n\nyork,1,1\n", 4, null],
    ["slug,column\nleeds,1\n", 1, null],
    ['slug,column,row\nleeds,"1,1\n', 2, null],
  ])("are refused where they are wrong: %j", (csv, line, field) => {
    expect(readTiles(csv, "tiles.csv")).toMatchObject({ problems: [{ file: "tiles.csv", line, field }] });
  });

  it("of the project have every authority of the register that still exists", async () => {
    const read = (name: string) => readFile(`${projectFolder}content/${name}`, "utf8");
    const register = readRegister(await read("authorities.csv"), "authorities.csv");
    const tiles = readTiles(await read("tiles.csv"), "tiles.csv");
    if (!("authorities" in register) || !("tiles" in tiles)) throw new Error("cannot be read");
    const standing = register.authorities
      .filter(({ abolished }) => abolished === null)
      .map(({ slug }) => slug);
    expect(tiles.tiles.map(({ slug }) => slug).sort()).toEqual(standing.sort());
  });
});
